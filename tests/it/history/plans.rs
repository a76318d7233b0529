use dependable::domain::history::{Date, MAX_PLANS, Plans, TooMany};
use proptest::prelude::*;
use serde_json::{Value, json};

#[track_caller]
fn date(text: &str) -> Date {
    Date::parse(text).expect("this day exists")
}

#[track_caller]
fn read(value: &Value) -> Plans {
    Plans::parse(&value.to_string()).expect("these plans can be read")
}

fn one(practice: &str, taken: u64) -> Value {
    json!({ "practice": practice, "until": "2026-12-03", "taken": taken })
}

fn listed(list: Vec<Value>) -> Value {
    json!({ "format": 1, "plans": list })
}

fn practices(plans: &Plans) -> Vec<&str> {
    plans.list().iter().map(|plan| plan.practice.as_str()).collect()
}

#[test]
fn days_that_no_month_has_are_no_dates() {
    for text in ["2026-12-03", "2028-02-29", "2000-02-29", "1583-01-01", "9999-12-31"] {
        assert_eq!(date(text).to_string(), text);
        assert_eq!(date(text).digits(), text.replace('-', ""));
    }
    for text in [
        "",
        "2026-02-30",
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-01-00",
        "1582-12-31",
        "26-12-03",
        "2026-1-03",
        "2026-12-3",
        "2026/12/03",
        "2026-12-03 ",
        "+026-12-03",
        "2026-12-0３",
        "20261203",
        "12026-12-03",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_practice_has_one_open_plan_and_any_number_of_done_ones() {
    let mut plans = Plans::default();
    for (until, now) in [("2026-12-03", 10), ("2026-12-05", 20)] {
        plans.plan("OPS-4".into(), date(until), now).unwrap();
    }
    assert_eq!(plans.list().len(), 1);
    assert_eq!(plans.list()[0].until, date("2026-12-05"));
    plans.finish(&"OPS-4".into(), 20, 30);
    plans.finish(&"OPS-4".into(), 20, 40);
    assert_eq!(plans.list()[0].done, Some(30), "it was done when it was first said");
    plans.plan("OPS-4".into(), date("2026-12-09"), 50).unwrap();
    assert_eq!((plans.list().len(), plans.open().count()), (2, 1));
}

#[test]
fn a_clock_that_was_set_back_gives_no_moment_twice() {
    let mut plans = Plans::default();
    for practice in ["OPS-1", "OPS-2", "OPS-3"] {
        plans.plan(practice.into(), date("2026-12-03"), 10).unwrap();
    }
    plans.take_out(12);
    plans.plan("OPS-4".into(), date("2026-12-03"), 5).unwrap();
    let moments: Vec<u64> = plans.list().iter().map(|plan| plan.taken).collect();
    assert_eq!(moments, [10, 11, 13]);
}

#[test]
fn beyond_the_limit_nothing_is_planned_and_nothing_lost() {
    let mut plans = Plans::default();
    let name = |nth: usize| format!("X-{nth}").into();
    for nth in 0..MAX_PLANS {
        plans.plan(name(nth), date("2026-12-03"), 1 + nth as u64).unwrap();
    }
    let before = plans.clone();
    assert_eq!(plans.plan(name(MAX_PLANS), date("2026-12-03"), 999), Err(TooMany));
    assert_eq!(plans, before);
    plans.plan(name(0), date("2026-12-09"), 999).expect("an open plan makes way");
    assert_eq!(plans.list().len(), MAX_PLANS);
    let list = |count: u64| listed((0..count).map(|nth| one(&format!("X-{nth}"), nth)).collect());
    assert!(Plans::parse(&list(200).to_string()).is_some());
    assert!(Plans::parse(&list(201).to_string()).is_none());
}

#[test]
fn whatever_is_no_list_of_plans_is_refused_whole() {
    let good = one("OPS-4", 7);
    let with = |name: &str, value: Value| {
        let mut plan = good.clone();
        plan[name] = value;
        listed(vec![one("OPS-1", 1), plan]).to_string()
    };
    assert!(Plans::parse(&with("taken", 8.into())).is_some());
    let mut texts: Vec<String> =
        ["", "{", "[]", "null", "{}", "{\"format\":1}", "{\"plans\":[]}"].map(str::to_owned).into();
    texts.extend([
        json!({ "format": 2, "plans": [] }).to_string(),
        json!({ "format": 1, "plans": {} }).to_string(),
        json!({ "format": 1, "plans": [], "gone": 7 }).to_string(),
        json!({ "format": 1, "plans": [good], "gone": [7] }).to_string(),
        with("until", "2026-02-30".into()),
        with("until", Value::Null),
        with("practice", 4.into()),
        listed(vec![one("OPS-1", 1), one("OPS-1", 1)]).to_string(),
        listed(vec![one("OPS-1", 1), one("OPS-1", 2)]).to_string(),
        with("taken", 0.into()),
        with("taken", u64::MAX.into()),
        with("taken", (-7).into()),
        with("done", "yes".into()),
    ]);
    for text in texts {
        assert_eq!(Plans::parse(&text), None, "{text}");
    }
}

#[test]
fn what_another_version_says_is_written_back() {
    let mut value = listed(vec![one("OPS-4", 7)]);
    value["colour"] = json!({ "of": ["the sky"] });
    value["plans"][0]["with"] = json!("Ada");
    let mut plans = read(&value);
    let back: Value = serde_json::from_str(&plans.print()).unwrap();
    assert_eq!(back, value);
    plans.finish(&"OPS-4".into(), 7, 9);
    value["plans"][0]["done"] = 9.into();
    let back: Value = serde_json::from_str(&plans.print()).unwrap();
    assert_eq!(back, value);
}

#[test]
fn two_copies_become_one_that_forgets_nothing_and_brings_nothing_back() {
    let both = read(&listed(vec![one("OPS-1", 1), one("OPS-2", 2), one("OPS-3", 3)]));
    let (mut here, mut there) = (both.clone(), both);
    here.take_out(1);
    here.finish(&"OPS-3".into(), 3, 60);
    here.plan("OPS-5".into(), date("2026-12-03"), 40).unwrap();
    there.finish(&"OPS-2".into(), 2, 50);
    there.finish(&"OPS-3".into(), 3, 50);
    there.plan("OPS-5".into(), date("2026-12-24"), 41).unwrap();
    here.merge(there);
    assert_eq!(practices(&here), ["OPS-2", "OPS-3", "OPS-5"]);
    let done: Vec<Option<u64>> = here.list().iter().map(|plan| plan.done).collect();
    assert_eq!(done, [Some(50), Some(50), None]);
    assert_eq!(here.list()[2].until, date("2026-12-24"), "the later plan holds");
}

/// Something that a person does, and when.
fn acts() -> impl Strategy<Value = Vec<(u8, u8, u64)>> {
    prop::collection::vec((0_u8..4, 0_u8..5, 1_u64..1_000), 0..40)
}

fn after(mut plans: Plans, acts: &[(u8, u8, u64)], lane: u64) -> Plans {
    for (act, which, at) in acts {
        // Two tabs do nothing at the very same moment.
        let now = at * 2 + lane;
        let plan = plans.list().get(usize::from(*which));
        let (taken, practice) =
            plan.map(|plan| (plan.taken, plan.practice.clone())).unwrap_or_default();
        match act {
            0 => plans.take_out(taken),
            1 => plans.finish(&practice, taken, now),
            _ => {
                let until = date(&format!("2026-12-{:02}", 1 + at % 31));
                plans.plan(format!("X-{which}").into(), until, now * 1_000 + lane).unwrap();
            }
        }
    }
    plans
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(acts in acts()) {
        let plans = after(Plans::default(), &acts, 0);
        prop_assert_eq!(Plans::parse(&plans.print()), Some(plans));
    }

    #[test]
    fn no_text_makes_reading_fail_otherwise_than_by_a_refusal(text in any::<String>()) {
        prop_assert_eq!(Plans::parse(&text), None);
    }

    #[test]
    fn it_does_not_matter_which_copy_learns_from_which(start in acts(), one in acts(), other in acts()) {
        let start = after(Plans::default(), &start, 0);
        let (one, other) = (after(start.clone(), &one, 0), after(start, &other, 1));
        let (mut here, mut there) = (one.clone(), other.clone());
        here.merge(other.clone());
        there.merge(one);
        prop_assert_eq!(&here, &there);
        let open: Vec<&str> = here.open().map(|plan| plan.practice.as_str()).collect();
        let different: std::collections::BTreeSet<&str> = open.iter().copied().collect();
        prop_assert_eq!(open.len(), different.len(), "one open plan a practice");
        let again = here.clone();
        here.merge(other);
        prop_assert_eq!(&here, &again, "learning twice is learning once");
        prop_assert_eq!(Plans::parse(&here.print()), Some(here));
    }
}
