//! Every persona is told what it must be told.

use dependable::domain::result::{CheckResult, Class, Comparison};

use super::{Persona, all};
use crate::support::{Given, built_in, gaps, patterns, proofs};

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
fn what_must_not_be_said_could_be_said() {
    for persona in all() {
        for sentence in &persona.must_not.says {
            let practice = built_in().practice(&sentence.practice).unwrap();
            let texts = serde_json::to_string(practice).unwrap();
            assert!(texts.contains(&sentence.text), "{}: {}", persona.name, sentence.text);
        }
    }
}

#[test]
fn every_persona_has_a_story_and_answers_its_whole_check() {
    assert!(all().len() >= 19);
    for persona in all() {
        let story = persona.story.trim();
        assert!(story.ends_with('.') && story.len() > 80, "{}", persona.name);
        let (answered, of) = persona.given().result().progress();
        assert_eq!(answered, of, "{}", persona.name);
    }
}
