//! Golden personas: people and teams with a story, and what each must be told.
//!
//! Each file of `personas/` says who answers, what they answer, and what docs/scoring.md demands
//! that they hear; the demands were written down before any of them was computed. A persona whose
//! demand fails is a question of who is wrong, and the answer is in the standard.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use dependable::domain::assessment::Answer;
use dependable::domain::checklist::Level;
use dependable::domain::exchange::{csv, json, markdown, report::report};
use dependable::domain::result::{CheckResult, Class, Comparison, Explanation, explain};
use dependable::domain::texts::Texts;
use serde::Deserialize;
use serde_json::Value;

use crate::support::{
    Given, built_in, gaps, given, in_package, level, patterns, proofs, toml_files,
};

/// One file of `personas/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Persona {
    pub(crate) name: String,
    /// Two sentences.
    pub(crate) story: String,
    /// No pattern must fire, not even one in reserve.
    #[serde(default)]
    pub(crate) neutral: bool,
    profile: Vec<String>,
    predicted: Option<u8>,
    answers: BTreeMap<String, Said>,
    #[serde(default)]
    ticks: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    picks: BTreeMap<String, Picked>,
    must: Must,
    must_not: MustNot,
}

/// A level, or one of the other answers in words.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Level(u8),
    Words(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Picked {
    best: String,
    worst: String,
}

/// What the result must hold; lists are complete unless their name says otherwise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Must {
    band: String,
    shown: Option<u32>,
    weakest: String,
    first_three: Vec<String>,
    /// The gaps of the first class, in the checklist's order.
    fix_first: Option<Vec<String>>,
    /// Some gaps of the second class.
    #[serde(default)]
    next: Vec<String>,
    proofs: Vec<String>,
    /// Patterns to show, in order.
    patterns: Vec<String>,
    #[serde(default)]
    reserves: Vec<String>,
    /// Targets met, of how many.
    meets: Option<(usize, usize)>,
    /// Clusters whose scenarios and ratings agree and are high.
    #[serde(default)]
    consistent: Vec<String>,
    /// Clusters whose scenarios are far above the ratings.
    #[serde(default)]
    rating_below: Vec<String>,
    #[serde(default)]
    says: Vec<Sentence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MustNot {
    /// Patterns that must not fire.
    #[serde(default)]
    patterns: Vec<String>,
    /// Practices that must not be among the gaps.
    #[serde(default)]
    gaps: Vec<String>,
    #[serde(default)]
    says: Vec<Sentence>,
}

/// Part of the explanation of a practice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    practice: String,
    text: String,
}

static ALL: LazyLock<Vec<Persona>> = LazyLock::new(|| {
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    toml_files(&in_package("tests/it/personas")).into_iter().map(read).collect()
});

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let path = in_package("static/locales/en.toml");
    Texts::read("en.toml", &fs::read_to_string(path).unwrap()).unwrap()
});

/// Every persona, by file name.
pub(crate) fn all() -> &'static [Persona] {
    &ALL
}

impl Persona {
    /// What the persona answers.
    #[track_caller]
    pub(crate) fn given(&self) -> Given<'static> {
        let profile: Vec<&str> = self.profile.iter().map(String::as_str).collect();
        let mut given = given(built_in(), &profile);
        given.assessment.before = self.predicted;
        for (practice, said) in &self.answers {
            given = given.answer(practice, said.answer());
        }
        for (practice, artefacts) in &self.ticks {
            let artefacts: Vec<&str> = artefacts.iter().map(String::as_str).collect();
            given = given.ticks(practice, &artefacts);
        }
        for (scenario, picked) in &self.picks {
            given = given.picks(scenario, &picked.best, &picked.worst);
        }
        given
    }
}

impl Said {
    #[track_caller]
    fn answer(&self) -> Answer {
        match self {
            Said::Level(number) => Answer::Level(level(*number)),
            Said::Words(words) => match words.split_once(": ") {
                Some(("not applicable", reason)) => Answer::NotApplicable(reason.into()),
                None if words == "don't know" => Answer::DontKnow,
                None if words == "no opportunity" => Answer::NoOpportunity,
                _ => panic!("{words} is no answer"),
            },
        }
    }
}

impl Sentence {
    #[track_caller]
    fn is_said(&self, given: &Given) -> bool {
        sentences(&given.explained(&self.practice)).contains(&self.text)
    }
}

/// Every sentence of an explanation.
fn sentences(explanation: &Explanation) -> String {
    let others = [&explanation.worse, &explanation.first, &explanation.unlocks];
    let cited = others
        .into_iter()
        .flatten()
        .flat_map(|other| [Some(other.title), other.answered.as_deref(), other.says]);
    [
        explanation.answered.as_deref(),
        explanation.means,
        Some(explanation.why),
        explanation.asked_for.as_deref(),
        explanation.looks_like,
        explanation.step,
        explanation.without_permission,
    ]
    .into_iter()
    .chain(cited)
    .flatten()
    .collect::<Vec<_>>()
    .join("\n")
}

#[test]
fn every_persona_is_told_what_it_must_be_told() {
    let mut findings = Vec::new();
    for persona in all() {
        for finding in unmet(persona) {
            findings.push(format!("{}: {finding}", persona.name));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// The demands of a persona that its result does not hold.
fn unmet(persona: &Persona) -> Vec<String> {
    let given = persona.given();
    let result = given.result();
    let must = &persona.must;
    let mut findings = Vec::new();
    let mut compare = |what: &str, found: String, wanted: String| {
        if found != wanted {
            findings.push(format!("{what}: {found} instead of {wanted}"));
        }
    };

    let overall = given.overall();
    compare("band", built_in().bands[overall.band].title.clone(), must.band.clone());
    compare("weakest section", overall.weakest.to_string(), must.weakest.clone());
    if let Some(shown) = must.shown {
        compare("number", overall.shown.to_string(), shown.to_string());
    }
    let list = |ids: &[&str]| ids.join(" ");
    let gaps = gaps(&result);
    compare("first three", list(&gaps[..gaps.len().min(3)]), must.first_three.join(" "));
    compare("proofs", list(&proofs(&result)), must.proofs.join(" "));
    compare("patterns", list(&patterns(&result)), must.patterns.join(" "));
    let reserves: Vec<&str> = result
        .patterns
        .iter()
        .filter(|pattern| pattern.reserve)
        .map(|pattern| pattern.id.as_str())
        .collect();
    compare("reserves", list(&reserves), must.reserves.join(" "));
    if let Some(fix_first) = &must.fix_first {
        compare("to fix first", list(&of_class(&result, Class::P1)), fix_first.join(" "));
    }
    if let Some((met, of)) = must.meets {
        let fit = result.fit.as_ref().unwrap();
        compare("targets met", format!("{} of {}", fit.met, fit.of), format!("{met} of {of}"));
    }
    compare("consistent", compared(&result, Comparison::Consistent), must.consistent.join(" "));
    compare("rated below", compared(&result, Comparison::RatingBelow), must.rating_below.join(" "));

    let next = of_class(&result, Class::P2);
    findings.extend(
        must.next
            .iter()
            .filter(|id| !next.contains(&id.as_str()))
            .map(|id| format!("{id} is not next")),
    );
    for sentence in must.says.iter().filter(|sentence| !sentence.is_said(&given)) {
        findings.push(format!("{} does not say: {}", sentence.practice, sentence.text));
    }
    findings.extend(forbidden(persona, &given, &result));
    findings
}

/// What a persona is told although it must not be.
fn forbidden(persona: &Persona, given: &Given, result: &CheckResult) -> Vec<String> {
    let mut findings = Vec::new();
    for id in &persona.must_not.patterns {
        if result.patterns.iter().any(|pattern| !pattern.reserve && pattern.id == *id.as_str()) {
            findings.push(format!("pattern {id} fires"));
        }
        if patterns(result).contains(&id.as_str()) {
            findings.push(format!("pattern {id} is shown"));
        }
    }
    for id in &persona.must_not.gaps {
        if gaps(result).contains(&id.as_str()) {
            findings.push(format!("{id} is a gap"));
        }
    }
    for sentence in persona.must_not.says.iter().filter(|sentence| sentence.is_said(given)) {
        findings.push(format!("{} says: {}", sentence.practice, sentence.text));
    }
    findings
}

/// The gaps of a class, in the checklist's order.
fn of_class(result: &CheckResult, class: Class) -> Vec<&str> {
    let is_of_class =
        |id: &str| result.gaps.iter().any(|gap| gap.practice == id && gap.class == class);
    result
        .practices
        .iter()
        .map(|practice| practice.id.as_str())
        .filter(|id| is_of_class(id))
        .collect()
}

fn compared(result: &CheckResult, comparison: Comparison) -> String {
    let clusters = result.clusters.iter().filter(|cluster| cluster.comparison == Some(comparison));
    clusters.map(|cluster| cluster.id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_persona_has_a_story_and_answers_its_whole_check() {
    assert!(all().len() >= 14);
    for persona in all() {
        let story = persona.story.trim();
        assert!(story.ends_with('.') && story.len() > 80, "{}", persona.name);
        let (answered, of) = persona.given().result().progress();
        assert_eq!(answered, of, "{}", persona.name);
    }
}

// ------------------------------------------------------------------ all views and exports agree

/// The same result as the native tool prints it, as a report, and as two tables.
struct Views {
    name: &'static str,
    json: Value,
    markdown: String,
    practices: Vec<BTreeMap<String, String>>,
    sections: Vec<BTreeMap<String, String>>,
    /// Explanations of the gaps, in order.
    explained: Vec<Explanation<'static>>,
}

fn views(persona: &'static Persona) -> Views {
    let given = persona.given();
    let result = given.result();
    let report = report(&TEXTS, built_in(), &given.assessment, &result, "23 November 2026");
    Views {
        name: &persona.name,
        json: serde_json::from_str(&json::print(built_in(), &given.assessment).unwrap()).unwrap(),
        markdown: markdown::print(&TEXTS, &report),
        practices: rows(&csv::practices(&TEXTS, built_in(), &given.assessment, &result)),
        sections: rows(&csv::sections(&TEXTS, built_in(), &result)),
        explained: result
            .gaps
            .iter()
            .filter_map(|gap| explain(built_in(), &given.assessment, &result, &gap.practice))
            .collect(),
    }
}

/// The rows of a table by the names of its columns.
#[track_caller]
fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let table = table.strip_prefix('\u{feff}').unwrap();
    let mut lines = table.split_terminator("\r\n").map(cells);
    let header = lines.next().unwrap();
    let row = |cells: Vec<String>| {
        assert_eq!(cells.len(), header.len());
        header.iter().cloned().zip(cells).collect()
    };
    lines.map(row).collect()
}

/// The cells of one line; a quoted cell may hold commas, and doubled quotes.
fn cells(line: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => found.push(String::new()),
            _ => found.last_mut().unwrap().push(letter),
        }
    }
    found
}

/// A number or a text of the JSON as a table would show it; nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn the_tables_hold_the_numbers_of_the_result() {
    for views in all().iter().map(views) {
        let practices = views.json["practices"].as_array().unwrap();
        let listed: Vec<&Value> = practices
            .iter()
            .filter(|practice| {
                practice["in_full_check"] == true || practice["status"] != "unanswered"
            })
            .collect();
        assert_eq!(listed.len(), views.practices.len(), "{}", views.name);
        for (practice, row) in listed.into_iter().zip(&views.practices) {
            assert_eq!(row["practice"], plain(&practice["id"]));
            for number in ["claimed", "evidenced", "target", "gap", "weight", "section"] {
                assert_eq!(
                    row[number],
                    plain(&practice[number]),
                    "{}, {}, {number}",
                    views.name,
                    row["practice"]
                );
            }
            let gaps = views.json["gaps"].as_array().unwrap();
            let class = gaps
                .iter()
                .find(|gap| gap["practice"] == practice["id"])
                .map(|gap| plain(&gap["class"]));
            assert_eq!(
                row["class"],
                class.unwrap_or_default(),
                "{}, {}",
                views.name,
                row["practice"]
            );
        }

        let sections = views.json["sections"].as_array().unwrap();
        assert_eq!(sections.len(), views.sections.len());
        for (section, row) in sections.iter().zip(&views.sections) {
            let place = format!("{}, {}", views.name, row["section"]);
            assert_eq!(row["section"], plain(&section["id"]));
            for (column, field) in [
                ("points", "points"),
                ("answered weight", "answered_weight"),
                ("routed weight", "routed_weight"),
                ("cap", "cap"),
                ("unknowns", "unknowns"),
            ] {
                assert_eq!(row[column], plain(&section[field]), "{place}, {column}");
            }
            for (column, field) in [("score", "score"), ("without unknowns", "without_unknowns")] {
                let ratio = |part: &str| section[field][part].as_f64().unwrap();
                assert_eq!(
                    row[column],
                    // Halves go up, as on screen.
                    format!("{:.1}", ratio("of_hundred") / ratio("by") + 1e-9),
                    "{place}, {column}"
                );
            }
            let band = usize::try_from(section["band"].as_u64().unwrap()).unwrap();
            assert_eq!(row["band"], built_in().bands[band].title, "{place}");
        }
    }
}

#[test]
fn the_points_of_a_section_are_those_of_its_practices() {
    for views in all().iter().map(views) {
        for section in &views.sections {
            let number = |text: &String| text.parse::<u32>().unwrap();
            let points: u32 = views
                .practices
                .iter()
                .filter(|practice| {
                    practice["section"] == section["section"] && !practice["evidenced"].is_empty()
                })
                .map(|practice| number(&practice["weight"]) * number(&practice["evidenced"]))
                .sum();
            assert_eq!(
                number(&section["points"]),
                points,
                "{}, {}",
                views.name,
                section["section"]
            );
        }
    }
}

#[test]
fn the_report_holds_the_numbers_of_the_result() {
    for views in all().iter().map(views) {
        let says = |text: &str| {
            assert!(views.markdown.contains(text), "{}: {text}\n{}", views.name, views.markdown);
        };
        let overall = &views.json["overall"];
        let band = usize::try_from(overall["band"].as_u64().unwrap()).unwrap();
        says(&format!("- {}: ", built_in().bands[band].title));
        says(&TEXTS.result_number(plain(&overall["shown"]).parse().unwrap()));
        let weakest = built_in().section(overall["weakest"].as_str().unwrap()).unwrap();
        says(&TEXTS.result_weakest(&weakest.title));
        let fit = &views.json["fit"];
        let [met, of, floor] =
            ["met", "of", "floor_below"].map(|field| plain(&fit[field]).parse().unwrap());
        says(&TEXTS.result_fit(met, of, floor));
        let met = views
            .practices
            .iter()
            .filter(|row| !row["evidenced"].is_empty() && row["evidenced"] >= row["target"]);
        assert_eq!(plain(&fit["met"]), met.count().to_string(), "{}", views.name);
    }
}

#[test]
fn the_report_holds_the_gaps_and_proofs_of_the_result_in_order() {
    for views in all().iter().map(views) {
        let gaps = views.json["gaps"].as_array().unwrap();
        assert_eq!(gaps.len(), views.explained.len());
        let mut rest = views.markdown.as_str();
        for (place, (gap, explanation)) in gaps.iter().zip(&views.explained).enumerate() {
            let class = match plain(&gap["class"]).as_str() {
                "P1" => markdown::class(&TEXTS, Class::P1),
                "P2" => markdown::class(&TEXTS, Class::P2),
                _ => markdown::class(&TEXTS, Class::P3),
            };
            let mark = if place < 3 { "###" } else { "-" };
            let line = format!("{mark} {} ({class})", explanation.title);
            rest = rest.split_once(&line).unwrap_or_else(|| panic!("{}: {line}", views.name)).1;
        }
        for proof in views.json["proofs"].as_array().unwrap() {
            let title = &built_in().practice(proof["practice"].as_str().unwrap()).unwrap().title;
            assert!(
                views.markdown.contains(&format!("- **{title}**: ")),
                "{}: {title}",
                views.name
            );
        }
    }
}

#[test]
fn no_export_says_more_than_the_levels_carry() {
    for views in all().iter().map(views) {
        for row in &views.practices {
            assert!(
                row["evidenced"] <= row["claimed"] || row["claimed"].is_empty(),
                "{}: {row:?}",
                views.name
            );
            assert!(
                row["evidenced"].parse::<u8>().is_ok_and(|number| number <= Level::MAX.number())
                    || row["status"] == "not applicable"
            );
        }
    }
}
