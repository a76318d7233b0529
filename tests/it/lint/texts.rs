//! What the words of questions, levels and explanations must not be.

use super::{after, practice, team};

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

/// Sentences to say, one a level.
fn said() -> Vec<String> {
    [
        "I have never kept a copy, and that is the first thing I would set up.",
        "My copies were made by hand before risky changes, and I missed two busy weeks.",
        "I copied the archive on agreed dates; what I lacked was a copy while I was away.",
        "A job of mine copied it each night, and I have not yet read a file back.",
        "In June a file came back from my copy in forty minutes, and I kept the note.",
    ]
    .map(str::to_owned)
    .to_vec()
}

#[test]
fn a_sentence_to_say_is_short_and_said_by_the_candidate() {
    let found = |sentence: &str| {
        after(|checklist| {
            practice(checklist).say = said();
            practice(checklist).say[1] = sentence.to_owned();
        })
    };
    assert_eq!(found(&said()[1]), [""; 0]);
    assert_eq!(
        found("The archive was copied by hand, and two busy weeks were missed."),
        ["first-person at practice KEEP-1, say[1]"]
    );
    let long = format!("I would say that {}", "again and ".repeat(14));
    assert_eq!(found(long.trim()), ["word-limit at practice KEEP-1, say[1]"]);
}
