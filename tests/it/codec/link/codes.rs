//! The codebook only grows, and what is not in it is found.

use dependable::domain::checklist::{Checklist, CodeBook, Codes, PracticeCodes};
use dependable::domain::exchange::link::{self, LinkError};
use dependable::domain::packed;

use super::{link_to, mixed, of_it_travels};
use crate::support::built_in;
use crate::tidy::text;

/// A codebook as the tests keep it: a line for each list, its name before the colon.
fn lines(book: &CodeBook) -> Vec<String> {
    let line = |name: &str, names: &[&str]| format!("{name}: {}", names.join(" "));
    let mut lines = vec![line("versions", &book.versions), line("tags", &book.tags)];
    for PracticeCodes { id, artefacts, reasons } in &book.practices {
        lines.push(line(&format!("{id} artefacts"), artefacts));
        lines.push(line(&format!("{id} reasons"), reasons));
    }
    for scenario in &book.scenarios {
        lines.push(line(&format!("{} options", scenario.id), &scenario.options));
    }
    lines
}

/// The lists of a codebook that practices, or scenarios, have.
fn lists<'a>(lines: &'a [String], kinds: &[&str]) -> Vec<&'a String> {
    let is_one = |line: &&String| {
        let name = line.split(':').next().unwrap_or_default();
        kinds.iter().any(|kind| name.ends_with(kind))
    };
    lines.iter().filter(is_one).collect()
}

#[test]
fn every_released_codebook_is_the_beginning_of_the_present_one() {
    let present = lines(&built_in().codes.book());
    for version in ["2026.12"] {
        let released = text(&format!("tests/fixtures/{version}/codes.txt"));
        let released: Vec<String> = released.lines().map(str::to_owned).collect();
        assert!(released.len() > 100, "{version} has its lists");
        for kinds in [&["versions", "tags"][..], &["artefacts", "reasons"], &["options"]] {
            let (now, then) = (lists(&present, kinds), lists(&released, kinds));
            assert!(now.len() >= then.len(), "{version}: lists of {kinds:?} are gone");
            for (now, then) in now.iter().zip(then) {
                let goes_on = now.strip_prefix(then.trim_end()).map(str::trim_end);
                let is_longer =
                    goes_on.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
                assert!(is_longer, "{version}: {then}\nis now {now}");
            }
        }
    }
}

#[test]
fn the_codebook_of_this_version_is_kept_for_later_ones() {
    let kept = text(&format!("tests/fixtures/{}/codes.txt", built_in().version));
    let present = format!("{}\n", lines(&built_in().codes.book()).join("\n"));
    // Lists end without a space, as many editors leave them.
    let trimmed: Vec<&str> = present.lines().map(str::trim_end).collect();
    assert_eq!(kept.lines().collect::<Vec<_>>(), trimmed);
}

/// The built-in checklist with more in every list of its codebook, as a later version has it.
fn grown() -> Checklist {
    let mut book = built_in().codes.book();
    book.versions.push("2027.03");
    book.tags.push("quantum");
    for practice in &mut book.practices {
        practice.artefacts.push("hologram");
        practice.reasons.push("no-gravity");
    }
    for scenario in &mut book.scenarios {
        scenario.options.push("vanish");
    }
    book.practices.push(PracticeCodes { id: "OPS-99", artefacts: vec!["a"], reasons: vec!["b"] });
    Checklist { codes: book.codes(), ..built_in().clone() }
}

#[test]
fn links_open_the_same_with_every_later_codebook() {
    let link = link_to(&mixed());
    assert_eq!(link::read(&grown(), &link), Ok(of_it_travels(&mixed())));
    assert_eq!(link::print(&grown(), &mixed()).link, link);
}

#[test]
fn a_link_that_names_what_only_a_later_codebook_has_is_newer() {
    let mut with_version = mixed();
    with_version.version = "2027.03".to_owned();
    let mut with_tag = mixed();
    with_tag.profile.insert("quantum".into());
    let mut with_tick = mixed();
    with_tick.responses.get_mut("OPS-4").unwrap().evidence.insert("hologram".into());
    let mut with_practice = mixed();
    let response = with_practice.responses["OPS-4"].clone();
    with_practice.responses.insert("OPS-99".into(), response);
    with_practice.responses.get_mut("OPS-99").unwrap().evidence.clear();
    let mut with_option = mixed();
    with_option.scenarios.get_mut("S1").unwrap().worst = Some("vanish".into());
    for sent in [with_version, with_tag, with_tick, with_practice, with_option] {
        let printed = link::print(&grown(), &sent);
        assert_eq!(printed.left_out, [""; 0]);
        assert_eq!(link::read(&grown(), &printed.link), Ok(of_it_travels(&sent)));
        assert_eq!(link::read(built_in(), &printed.link), Err(LinkError::Newer));
    }
}

#[test]
fn what_becomes_of_the_checklist_changes_no_link() {
    let mut other = built_in().clone();
    other.practices.reverse();
    other.practices.pop();
    other.scenarios.reverse();
    for practice in &mut other.practices {
        practice.evidence.reverse();
        practice.not_applicable.clear();
    }
    for question in &mut other.questions {
        question.options.reverse();
    }
    let link = link_to(&mixed());
    assert_eq!(link::print(&other, &mixed()).link, link);
    assert_eq!(link::read(&other, &link), Ok(of_it_travels(&mixed())));
}

#[test]
fn a_packed_codebook_comes_back() {
    for codes in [built_in().codes.clone(), grown().codes, Codes::default()] {
        assert_eq!(codes.book().codes().book(), codes.book());
        assert_eq!(packed::parse::<Codes>(&packed::print(&codes)), Some(codes));
    }
}
