//! The content rules: each has a text that breaks it, and a small checklist that breaks none.

use std::path::Path;

use dependable::domain::authoring::lint::{figures, lint};
use dependable::domain::authoring::read::{Exception, File, Read, read};
use dependable::domain::checklist::{Checklist, Key, Practice, Wording};

const FRAME: &str = r#"
id = "backups"
version = "1"
title = "Backups"
judged = "2026-11-23"
order = ["KEEP"]
asked = ["KEEP"]
scenarios_after = [1]
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

fn exception(rule: &str, at: &str, reason: &str) -> Exception {
    Exception { rule: rule.to_owned(), at: at.to_owned(), reason: reason.to_owned() }
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
fn a_vague_word_or_a_hedge_in_a_stem_or_level_is_found() {
    let found = after(|checklist| {
        team(checklist).stem = "How is a robust copy of your archive made?".to_owned();
    });
    assert_eq!(found, ["vague-word at practice KEEP-1, team.stem"]);
    let found =
        after(|checklist| team(checklist).quick_levels[2] = "By hand, sometimes.".to_owned());
    assert_eq!(found, ["vague-word at practice KEEP-1, team.quick_levels[2]"]);
}

#[test]
fn a_vague_word_inside_another_word_is_not_found() {
    let found = after(|checklist| {
        team(checklist).levels[2] = "Someone copies goods lists on fixed weekdays.".to_owned();
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_phrase_is_found_whatever_joins_its_words() {
    let found = after(|checklist| {
        team(checklist).levels[1] = "We make ad-hoc copies of folders.".to_owned();
    });
    assert_eq!(found, ["vague-word at practice KEEP-1, team.levels[1]"]);
}

#[test]
fn an_attitude_in_place_of_an_act_is_found() {
    let found = after(|checklist| {
        team(checklist).levels[2] = "We plan to copy everything on fixed weekdays.".to_owned();
    });
    assert_eq!(found, ["attitude-verb at practice KEEP-1, team.levels[2]"]);
}

#[test]
fn a_stem_that_asks_for_agreement_is_found() {
    let found = after(|checklist| {
        team(checklist).stem = "To what extent is your archive copied?".to_owned();
    });
    assert_eq!(found, ["agree-stem at practice KEEP-1, team.stem"]);
    let found =
        after(|checklist| team(checklist).stem = "Your archive is copied each night.".to_owned());
    assert_eq!(found, ["agree-stem at practice KEEP-1, team.stem"]);
}

#[test]
fn two_questions_in_one_are_found() {
    let found = after(|checklist| {
        team(checklist).stem = "How is your archive copied and who restores it?".to_owned();
    });
    assert_eq!(found, ["two-questions at practice KEEP-1, team.stem"]);
    let found = after(|checklist| {
        team(checklist).stem = "Is your archive copied? Does it come back?".to_owned();
    });
    assert_eq!(found, ["two-questions at practice KEEP-1, team.stem"]);
}

#[test]
fn one_question_about_a_pair_of_things_is_one_question() {
    let found = after(|checklist| {
        team(checklist).stem = "What copies, or would copy, your drawings and plans?".to_owned();
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn level_four_says_that_it_adds_to_level_three() {
    let found = after(|checklist| {
        team(checklist).levels[4] = "In the last 12 months a lost file came back.".to_owned();
    });
    assert_eq!(found, ["ladder-wording at practice KEEP-1, team.levels[4]"]);
}

#[test]
fn no_level_below_four_adds_to_another_in_words() {
    let found =
        after(|checklist| team(checklist).levels[2] = "As 1, and on fixed weekdays.".to_owned());
    assert_eq!(found, ["ladder-wording at practice KEEP-1, team.levels[2]"]);
}

#[test]
fn a_text_that_is_too_long_or_too_short_is_found() {
    let found = after(|checklist| practice(checklist).title = "Copy".to_owned());
    assert_eq!(found, ["word-limit at practice KEEP-1, title"]);
    let found = after(|checklist| {
        team(checklist).quick_levels[3] =
            "By a scheduled job that runs at two each night.".to_owned();
    });
    assert_eq!(found, ["word-limit at practice KEEP-1, team.quick_levels[3]"]);
    let found = after(|checklist| checklist.scenarios[0].minority = "None was heard.".to_owned());
    assert_eq!(found, ["word-limit at scenario S1, minority"]);
}

#[test]
fn an_exclamation_mark_or_a_long_dash_is_found() {
    let found = after(|checklist| practice(checklist).next.cue = "I save a drawing!".to_owned());
    assert_eq!(found, ["punctuation at practice KEEP-1, next.if"]);
    let found =
        after(|checklist| practice(checklist).next.cue = "I save — or move — a drawing".to_owned());
    assert_eq!(found, ["punctuation at practice KEEP-1, next.if"]);
}

#[test]
fn the_same_text_in_two_places_is_found() {
    let found = after(|checklist| {
        let fact = practice(checklist).fact.clone();
        practice(checklist).small_team = fact;
    });
    assert_eq!(found, ["duplicate-text at practice KEEP-1, small_team"]);
}

#[test]
fn a_quick_form_may_repeat_the_full_form_of_its_own_practice() {
    let found = after(|checklist| {
        let full = team(checklist).levels[3].clone();
        team(checklist).quick_levels[3] = full;
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn two_levels_that_are_nearly_the_same_are_found() {
    let found = after(|checklist| {
        team(checklist).levels[2] = "A scheduled job copies the archive each week.".to_owned();
    });
    assert_eq!(found, ["near-duplicate at practice KEEP-1, team.levels[3]"]);
}

#[test]
fn two_explanations_that_are_nearly_the_same_are_found() {
    let found = after(|checklist| {
        practice(checklist).steps[3] =
            "Delete one unimportant drawing on purpose and fetch it from the second site."
                .to_owned();
        practice(checklist).steps[4] =
            "Delete one unimportant drawing on purpose and fetch it from the third site."
                .to_owned();
    });
    assert_eq!(found, ["near-duplicate at practice KEEP-1, steps[4]"]);
}

#[test]
fn a_sentence_that_stands_in_two_explanations_is_found() {
    let found = after(|checklist| {
        team(checklist).means[3]
            .push_str(" Holidays break the rhythm, and nobody notices the gap.");
    });
    assert_eq!(found, ["shared-sentence at practice KEEP-1, team.means[3]"]);
}

#[test]
fn explanations_that_are_hard_to_read_are_found() {
    let found = after(|checklist| {
        let hard = "Organisational responsibilities notwithstanding, infrastructural redundancy considerations \
                    necessitate comprehensive geographically distributed replication arrangements, contractually \
                    guaranteeing uninterrupted availability, irrespective of unforeseeable circumstances affecting \
                    individual installations, ";
        practice(checklist).why = format!("{hard}{hard}");
        for (level, means) in team(checklist).means.iter_mut().enumerate() {
            *means = format!("{hard}{level} {level} {level} {level}");
        }
    });
    assert!(found.contains(&"reading-level at practice KEEP-1".to_owned()), "{found:?}");
}

#[test]
fn interview_answers_of_very_different_length_are_found() {
    let found = after(|checklist| {
        let production = &mut practice(checklist).interview.production;
        production.push_str(" The guide says so in plain words today, with two names and a number to call at night beside them.");
        let demo = &mut practice(checklist).interview.demo;
        *demo = demo.split_whitespace().take(45).collect::<Vec<_>>().join(" ");
    });
    assert_eq!(found, ["answer-lengths at practice KEEP-1, interview"]);
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
fn an_option_whose_length_stands_out_is_found() {
    let found = after(|checklist| {
        checklist.scenarios[0].options[2].text.push_str(" while the fitters wait with you");
    });
    assert_eq!(found, ["option-length at scenario S1, options wait"]);
}

#[test]
fn a_best_option_that_is_longest_more_often_than_chance_allows_is_found() {
    assert_eq!(after(|checklist| keyed_by_length(checklist, Key::Best, 1)), [""; 0]);
    assert_eq!(
        after(|checklist| keyed_by_length(checklist, Key::Best, 2)),
        ["longest-best at scenarios"]
    );
}

#[test]
fn a_worst_option_that_is_shortest_more_often_than_chance_allows_is_found() {
    assert_eq!(after(|checklist| keyed_by_length(checklist, Key::Worst, 1)), [""; 0]);
    assert_eq!(
        after(|checklist| keyed_by_length(checklist, Key::Worst, 2)),
        ["shortest-worst at scenarios"]
    );
}

/// Three scenarios, of which so many have a best option that is the longest, or a worst that is the shortest.
fn keyed_by_length(checklist: &mut Checklist, key: Key, hits: u32) {
    let scenario = checklist.scenarios.remove(0);
    for number in 0..3_u32 {
        let mut copy = scenario.clone();
        copy.id = format!("S{number}").into();
        for text in [
            &mut copy.title,
            &mut copy.situation,
            &mut copy.rationale,
            &mut copy.minority,
            &mut copy.if_worst,
            &mut copy.interview,
        ] {
            text.push(char::from_digit(number, 10).unwrap_or_default());
        }
        let extreme = if key == Key::Best { 11 } else { 9 };
        for option in &mut copy.options {
            let words = if (option.key == key) == (number < hits) { extreme } else { 10 };
            option.text = vec![format!("{}{number}", option.id); words].join(" ");
        }
        checklist.scenarios.push(copy);
    }
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

#[test]
fn the_figures_count_and_time_every_answer_to_the_first_page() {
    let figures = figures(&small());
    assert_eq!((figures.practices, figures.levels, figures.explanations), (1, 10, 15));
    assert_eq!((figures.scenarios, figures.patterns), (1, 0));
    let profiles: Vec<&str> =
        figures.profiles.iter().map(|profile| profile.profile.as_str()).collect();
    assert_eq!(profiles, ["candidate", "team"]);
    // 31 words are 8 s at 238 a minute (7.8 rounded up), then 4 s to decide and 20 s to begin.
    assert_eq!((figures.profiles[1].quick_practices, figures.profiles[1].quick_seconds), (1, 32));
    assert_eq!((figures.profiles[1].full_practices, figures.profiles[1].full_minutes), (1, 2));
}

#[test]
fn the_figures_print_as_a_few_lines() {
    let text = figures(&small()).to_string();
    assert!(
        text.starts_with("1 practices, 10 levels, 15 explanations, 1 scenarios, 0 patterns, "),
        "{text}"
    );
    assert!(text.ends_with("\nteam: 1 practices in 32 s, 1 in 2 minutes"), "{text}");
}

#[test]
fn nobody_waits_longer_than_three_minutes_for_the_built_in_quick_check() {
    let figures = figures(&built_in());
    assert_eq!(figures.profiles.len(), 6);
    assert!(figures.profiles.iter().all(|profile| profile.quick_seconds <= 180), "{figures}");
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
