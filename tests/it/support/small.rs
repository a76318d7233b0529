//! Small checklists of a few practices.

use dependable::domain::checklist::{
    Artefact, Band, Checklist, Condition, Effort, Practice, ProfileOption, ProfileQuestion,
    Section, Table, Target, Weights, Wording,
};

use super::level;

/// A practice of a small checklist: its effort, and whether it is a floor practice.
pub(crate) type Small = (Effort, bool);

/// A checklist with sections `A`, `B`, … of these practices, in bands of the built-in widths.
///
/// Floor practices weigh 3, all others 2; each has three undated artefacts and a dated one.
pub(crate) fn small_checklist(sections: &[&[Small]], target: u8) -> Checklist {
    let names: Vec<String> = ('A'..).take(sections.len()).map(String::from).collect();
    let practices = names.iter().zip(sections).flat_map(|(name, practices)| {
        (1..)
            .zip(*practices)
            .map(move |(number, small)| small_practice(&format!("{name}-{number}"), *small))
    });
    Checklist {
        id: "small".to_owned(),
        weights: Weights { floor: 3, full: 2, bank: 1 },
        bands: [0, 25, 50, 70, 85]
            .map(|from| Band {
                from,
                title: format!("From {from}"),
                means: "Means something.".to_owned(),
            })
            .to_vec(),
        questions: vec![ProfileQuestion {
            id: "who".to_owned(),
            first: true,
            when: Condition::default(),
            text: "Who?".to_owned(),
            options: vec![ProfileOption {
                tag: "candidate".into(),
                text: "A candidate".to_owned(),
                short: String::new(),
                note: String::new(),
                role: String::new(),
                default: true,
            }],
        }],
        sections: names
            .iter()
            .map(|name| Section {
                id: name.clone().into(),
                title: name.clone(),
                about: "Holds practices.".to_owned(),
                aside: false,
                contrast: Vec::new(),
            })
            .collect(),
        asked: names.iter().map(|name| name.as_str().into()).collect(),
        targets: vec![Target {
            when: Condition::default(),
            floor: level(target),
            other: level(target),
            sections: Table::default(),
            practices: Table::default(),
        }],
        practices: practices.collect(),
        ..Checklist::default()
    }
}

fn small_practice(id: &str, (effort, is_floor): Small) -> Practice {
    let artefact = |id: &str, dated| Artefact { id: id.into(), text: id.to_owned(), dated };
    Practice {
        id: id.into(),
        title: id.to_owned(),
        floor: if is_floor { Condition::default() } else { Condition(Vec::new()) },
        effort,
        evidence: vec![
            artefact("one", false),
            artefact("two", false),
            artefact("three", false),
            artefact("day", true),
        ],
        candidate: Some(Wording::default()),
        ..Practice::default()
    }
}
