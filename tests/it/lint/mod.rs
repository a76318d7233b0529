//! The content rules: each has a text that breaks it, and a small checklist that breaks none.

use std::path::Path;

use dependable::domain::authoring::lint::lint;
use dependable::domain::authoring::read::{File, Read, read};
use dependable::domain::checklist::{Checklist, Practice, Wording};

mod exceptions;
mod figures;
mod scenarios;
mod tells;
mod texts;

const FRAME: &str = r#"
id = "backups"
version = "1"
title = "Backups"
judged = "2026-11-23"
order = ["KEEP"]
asked = ["KEEP"]
targets = []

[weights]
floor = 3
full = 2
bank = 1

[[bands]]
from = 0
title = "Open"
means = "A lost disk is a lost archive."

[[questions]]
id = "who"
first = true
text = "Who is answering?"
options = [{ tag = "candidate", text = "A candidate", default = true }, { tag = "team", text = "A team" }]

[[questions]]
id = "size"
text = "How large is the archive?"
options = [{ tag = "small", text = "Small", default = true }, { tag = "large", text = "Large" }]

[[clusters]]
id = "keep"
title = "Keep"
sections = ["KEEP"]
"#;

const SECTION: &str = r#"
[section]
id = "KEEP"
title = "Keeping"
about = "How a lost file comes back."

[[section.contrast]]
topic = "A lost file"
demo = "Our provider keeps three copies of everything, so a lost file has never been a worry for us."
production = "In June a folder was deleted; it came back in forty minutes, and two drawings were a day old."

[[practice]]
id = "KEEP-1"
title = "A copy that comes back"
fact = "A copy of the archive is kept elsewhere and restored on set dates."
applies = [[]]
full = [[]]
floor = [[]]
hinge = true
effort = "S"
needs = []
traces_to = ""
implied = false
why = "A disk fails without a warning, and a deleted folder is missed weeks later. A copy in another place survives both. Only a restore shows that the copy can be read, since a broken one looks the same from outside."
small_team = "A nightly script copies the archive to a second site and restores one random file."
who_would_know = "whoever set up the nightly copy: \"When did a file last come back from it?\""
without_permission = "Copy your own photographs to a second disk tonight, delete a folder on purpose, and bring it back with a clock running. Write the minutes and the missing files into a public note."
evidence = [
  { id = "log", text = "the log of the nightly copy" },
  { id = "script", text = "the script that restores a file" },
  { id = "drill", text = "the date of a restore drill", dated = true },
]
not_applicable = [{ id = "no-archive", text = "We keep no files at all" }]
refs = ["guide: Chapter 2"]
steps = [
  "Copy the folder that you would miss first to another disk before Friday.",
  "Put the copying into a calendar that two people see, with the path beside it.",
  "Let a scheduled job do tonight's copy, and make it send mail when it fails.",
  "Delete one unimportant drawing on purpose and fetch it from the second site.",
  "Repeat the drill with a different colleague, and note where the guide misled him.",
]

[practice.looks_like]
small = "A second disk in another building receives the changed files each night by itself."

[practice.team]
stem = "How is a second copy of your archive made?"
levels = [
  "None is made.",
  "One of us copies folders by hand when there is time.",
  "A named colleague copies everything on fixed weekdays.",
  "A scheduled job copies the archive each night.",
  "As 3, and in the last 12 months a lost file came back from it.",
]
quick_stem = "How is your archive copied?"
quick_levels = [
  "Not at all.",
  "By hand, when there is time.",
  "By hand, on fixed weekdays.",
  "By a scheduled job.",
  "As 3, and a lost file came back.",
]
means = [
  "A single failed disk ends the archive, and customers wait while drawings are made again from paper.",
  "Copies depend on quiet days, so the busiest month, with most changes, is the one that is missing.",
  "At worst a few days of work are lost. Holidays break the rhythm, and nobody notices the gap.",
  "The night's work is safe by itself. An unread copy may still be empty, and its log looks fine.",
  "The way back is known and timed. Larger losses, such as a whole building, remain untried.",
]

[practice.candidate]
stem = "How was a second copy of the archive you worked with made?"
levels = [
  "I know of none.",
  "I saved folders now and then before risky changes.",
  "I copied everything on dates that we had agreed.",
  "I set up a job that ran every night.",
  "As 3, and I can date one file that returned from it.",
]
quick_stem = "How did you copy the archive?"
quick_levels = [
  "I did not.",
  "I saved folders before risky changes.",
  "I copied it on agreed dates.",
  "I set up a nightly job.",
  "As 3, and I can date one return.",
]
means = [
  "An interviewer will ask what a failed disk would have cost, and the account has no figure for it.",
  "Your copies followed your own sense of risk. Expect the question of who copied when you were away.",
  "The agreed dates show care that others could rely on. Next comes: what happened in the holidays?",
  "You can describe a job that needed nobody. Be ready to say how you knew it had not stopped.",
  "A dated return is a story that few can tell. The follow-up is about the loss of a whole site.",
]

[practice.next]
if = "I save a drawing that took a day"
then = "I check that last night's copy holds yesterday's version of it"
done = "three checks in a row found the file"
recheck = "in 6 weeks"

[practice.interview]
question = "Somebody deletes the folder with this year's drawings on a Monday morning. What happens until noon?"
follow_up = "When did you last try it?"
demo = "That cannot really happen to us, because everything is with a large provider who keeps three copies in different regions. I would open the console, pick the folder from the day before and press restore. We looked at it when we signed the contract, and the demonstration took less than a minute."
production = "It happened in June. The night job had run at two, so I restored the folder to a spare disk in forty minutes and compared the counts: 812 of 814 files. Two drawings from that morning were gone. Since then the job runs at noon as well, and we try it each quarter."

[[practice.worse]]
with = "KEEP-1"
at_most = 1
says = "A copy that nobody has read back is trusted until the day it is needed."
"#;

const SCENARIOS: &str = r#"
[[scenario]]
id = "S1"
title = "An empty folder"
cluster = "keep"
asked = [[]]
situation = "Monday, 08:10. The folder with this year's drawings is empty. Forty fitters need their plans by nine, and eleven of them have already called. The night copy ran at two and its log shows no error, but nobody has restored from it since spring. A colleague thinks that he moved the folder on Friday evening. The provider answers requests within four hours, and the customer list is not affected at all."
options = [
  { id = "copy", text = "Restore the folder from the night copy to a spare disk.", key = "best" },
  { id = "search", text = "Search with the colleague for the folder that he has moved.", key = "acceptable" },
  { id = "wait", text = "Ask the provider for help and wait for his reply.", key = "poor" },
  { id = "redo", text = "Let the copy run again at once over the empty folder.", key = "worst" },
]
rationale = "The copy is six hours old and the plans are needed within the hour, so bring them back to a place where nothing can be overwritten. A search may end sooner, and costs only minutes, but it rests on a memory of Friday. The provider is too slow for the fitters. A fresh copy of an empty folder would replace the only good version with nothing, and that cannot be taken back by anyone."
minority = "Had the colleague seen the folder in its new place this morning, moving it back would come first."
informs = ["KEEP-1"]
if_worst = "Follow the empty folder through the night job: which version would be left on Tuesday? Then look at how many versions your own copies keep."
interview = "Name the clock first, then say what must not be overwritten while you look for the cause."
"#;

const REFERENCES: &str = r#"
[[reference]]
id = "guide"
title = "A guide to keeping files"

[[reference.sections]]
at = "Chapter 2"
says = "A copy that was never restored is not a copy."
read = "2026-11-23"
opened = true
"#;

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: text.to_owned() }
}

/// A checklist of one practice and one scenario that breaks no rule.
#[track_caller]
fn small() -> Read {
    read(&[
        file("checklist.toml", FRAME),
        file("sections/keep.toml", SECTION),
        file("scenarios.toml", SCENARIOS),
        file("references.toml", REFERENCES),
    ])
    .expect("the small checklist can be read")
}

fn practice(checklist: &mut Checklist) -> &mut Practice {
    &mut checklist.practices[0]
}

fn team(checklist: &mut Checklist) -> &mut Wording {
    practice(checklist).team.as_mut().expect("the practice has a team wording")
}

/// The rules and places that the small checklist breaks after a change.
#[track_caller]
fn after(change: impl FnOnce(&mut Checklist)) -> Vec<String> {
    let mut read = small();
    change(&mut read.checklist);
    summary(&read)
}

fn summary(read: &Read) -> Vec<String> {
    lint(read)
        .iter()
        .map(|finding| {
            format!(
                "{} at {}",
                finding.problem.split(':').next().unwrap_or_default(),
                finding.place
            )
        })
        .collect()
}

#[test]
fn a_small_checklist_breaks_no_rule() {
    assert_eq!(after(|_| ()), [""; 0]);
}

#[test]
fn the_built_in_checklist_passes() {
    let findings: Vec<String> = lint(&built_in()).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn a_quick_form_of_more_than_sixty_words_is_found() {
    let found = after(|checklist| {
        let wording = team(checklist);
        wording.quick_stem =
            "By which of these ways is a second copy of your whole archive made today?".to_owned();
        wording.quick_levels = [
            "None of us has made any copy until now.",
            "One of us drags folders across when days allow.",
            "A colleague follows the list on every second Friday.",
            "The server sends all changed files away each night.",
            "As 3, and last spring it brought eleven drawings back.",
        ]
        .map(str::to_owned)
        .to_vec();
    });
    assert_eq!(
        found,
        [
            "quick-length at practice KEEP-1, team.quick_levels",
            "word-limit at practice KEEP-1, team.quick_levels[4]",
        ]
    );
}

#[test]
fn a_quick_check_of_more_than_three_minutes_is_found_for_the_profile_that_has_it() {
    let found = after(|checklist| {
        let mut long = practice(checklist).clone();
        long.candidate = None;
        let questions =
            (2..30).map(|number| Practice { id: format!("KEEP-{number}").into(), ..long.clone() });
        checklist.practices.extend(questions);
    });
    let found: Vec<&String> =
        found.iter().filter(|finding| finding.starts_with("quick-time")).collect();
    assert_eq!(found, ["quick-time at profile team"]);
}

#[test]
fn a_source_without_a_place_in_it_is_found() {
    let found = after(|checklist| checklist.references[0].sections.clear());
    assert_eq!(found, ["reference-section at reference guide"]);
    let found = after(|checklist| checklist.references[0].sections[0].at.clear());
    assert_eq!(found, ["reference-section at reference guide"]);
}

#[test]
fn a_source_without_a_day_of_reading_is_found() {
    for day in
        ["", "23.11.2026", "2026-13-01", "2026-11-32", "2026-1-1", "2026-11-23-1", "+026-11-23"]
    {
        let found = after(|checklist| checklist.references[0].sections[0].read = day.to_owned());
        assert_eq!(found, ["reference-date at reference guide, section Chapter 2"], "{day}");
    }
}

#[test]
fn a_finding_says_where_what_and_how_to_mend_it() {
    let mut read = small();
    team(&mut read.checklist).stem = "How is a good copy of your archive made?".to_owned();
    assert_eq!(
        lint(&read)[0].to_string(),
        "sections/keep.toml, practice KEEP-1, team.stem: vague-word: “good” leaves open what is meant; \
         say what one can see: how many, how long, who, where"
    );
}

fn built_in() -> Read {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", "sections/"] {
        for entry in std::fs::read_dir(folder.join(part)).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default();
                let text = std::fs::read_to_string(&path).expect("the file can be read");
                files.push(File { name: format!("{part}{name}"), text });
            }
        }
    }
    read(&files).expect("the built-in checklist can be read")
}
