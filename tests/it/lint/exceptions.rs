//! What may break a rule, and why.

use dependable::domain::authoring::lint::lint;
use dependable::domain::authoring::read::{Exception, read};

use super::{FRAME, SECTION, file, small, summary, team};

fn exception(rule: &str, at: &str, reason: &str) -> Exception {
    Exception { rule: rule.to_owned(), at: at.to_owned(), reason: reason.to_owned() }
}

#[test]
fn an_exception_with_a_reason_covers_one_rule_at_one_place() {
    let mut read = small();
    team(&mut read.checklist).stem =
        "How is a good and robust copy of your archive made?".to_owned();
    read.exceptions.push(exception(
        "vague-word",
        "practice KEEP-1, team.stem",
        "the provider calls it that",
    ));
    assert_eq!(summary(&read), [""; 0]);
    team(&mut read.checklist).levels[1] = "One of us copies some folders.".to_owned();
    assert_eq!(summary(&read), ["vague-word at practice KEEP-1, team.levels[1]"]);
}

#[test]
fn an_exception_stands_in_the_file_that_it_speaks_of() {
    let section = SECTION.replace("How is a second copy", "How is a good copy")
        + "\n[[exception]]\nrule = \"vague-word\"\nat = \"practice KEEP-1, team.stem\"\nreason = \"a brand name\"\n";
    let read = read(&[file("checklist.toml", FRAME), file("sections/keep.toml", &section)])
        .expect("it can be read");
    assert_eq!(summary(&read), [""; 0]);
}

#[test]
fn an_exception_without_a_reason_is_found() {
    let mut read = small();
    team(&mut read.checklist).stem = "How is a good copy of your archive made?".to_owned();
    read.exceptions.push(exception("vague-word", "practice KEEP-1, team.stem", " "));
    assert_eq!(summary(&read), ["exception-reason at practice KEEP-1, team.stem"]);
}

#[test]
fn an_exception_that_covers_nothing_is_found_in_its_file() {
    for (at, file) in [
        ("practice KEEP-1, team.stem", "sections/keep.toml"),
        ("section KEEP, about", "sections/keep.toml"),
        ("scenario S1, options copy", "scenarios.toml"),
        ("pattern P01, says", "patterns.toml"),
    ] {
        let mut read = small();
        read.exceptions.push(exception("vague-word", at, "it was needed once"));
        assert_eq!(summary(&read), [format!("exception-unused at {at}")]);
        assert_eq!(lint(&read)[0].file, file);
    }
}
