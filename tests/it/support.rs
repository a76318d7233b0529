//! The built-in checklist, small checklists of a few practices, and builders of assessments.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dependable::domain::assessment::{Answer, Assessment, Picks, Response};
use dependable::domain::authoring::read::{File, SECTIONS, read};
use dependable::domain::checklist::{
    Artefact, Band, Checklist, Condition, Effort, Level, Practice, PracticeId, ProfileOption,
    ProfileQuestion, Section, Tag, Tags, Target, Weights, Wording,
};
use dependable::domain::result::{
    CheckResult, ClusterResult, Explanation, Gap, Overall, PracticeResult, SectionResult, Stair,
    assess, climb, explain, rate,
};
use proptest::prelude::{Just, Strategy, prop_oneof};

static BUILT_IN: LazyLock<Checklist> = LazyLock::new(|| {
    let folder = in_package("static/checklists/production-ai");
    let mut files = Vec::new();
    for part in ["", SECTIONS] {
        for path in toml_files(&folder.join(part)) {
            let name = path.file_name().unwrap().to_string_lossy();
            files.push(File {
                name: format!("{part}{name}"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
    read(&files).unwrap().checklist
});

/// The checklist that the app carries.
pub(crate) fn built_in() -> &'static Checklist {
    &BUILT_IN
}

/// A path inside the package.
pub(crate) fn in_package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The TOML files of a folder, by name.
#[track_caller]
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    found.sort();
    found
}

pub(crate) fn tags(tags: &[&str]) -> Tags {
    tags.iter().map(|tag| Tag::from(*tag)).collect()
}

#[track_caller]
pub(crate) fn level(number: u8) -> Level {
    Level::try_from(number).unwrap()
}

// ------------------------------------------------------------------ assessments

/// An assessment under construction, and the checklist that it answers.
#[derive(Clone)]
pub(crate) struct Given<'a> {
    pub(crate) checklist: &'a Checklist,
    pub(crate) assessment: Assessment,
}

/// A candidate who answers the built-in checklist.
pub(crate) fn candidate(tags: &[&str]) -> Given<'static> {
    given(built_in(), &[&["candidate"], tags].concat())
}

/// A team that answers the built-in checklist.
pub(crate) fn team(tags: &[&str]) -> Given<'static> {
    given(built_in(), &[&["team"], tags].concat())
}

pub(crate) fn given<'a>(checklist: &'a Checklist, profile: &[&str]) -> Given<'a> {
    Given { checklist, assessment: Assessment { profile: tags(profile), ..Assessment::default() } }
}

impl<'a> Given<'a> {
    #[track_caller]
    fn practice(&self, id: &str) -> &Practice {
        self.checklist.practice(id).unwrap_or_else(|| panic!("there is no practice {id}"))
    }

    fn response(&mut self, id: &str) -> &mut Response {
        self.assessment.responses.entry(id.into()).or_default()
    }

    #[track_caller]
    pub(crate) fn answer(mut self, id: &str, answer: Answer) -> Self {
        self.practice(id);
        self.response(id).answer = Some(answer);
        self
    }

    /// A level, with nothing ticked for it.
    #[track_caller]
    pub(crate) fn level(self, id: &str, number: u8) -> Self {
        self.answer(id, Answer::Level(level(number)))
    }

    /// A level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn proven(self, id: &str, number: u8) -> Self {
        let artefacts = self.practice(id).evidence.clone();
        let (dated, undated): (Vec<&Artefact>, Vec<&Artefact>) =
            artefacts.iter().partition(|artefact| artefact.dated);
        let wanted = usize::from(number.saturating_sub(1)) * usize::from(number >= 3);
        let ticks: Vec<&str> = dated
            .into_iter()
            .chain(undated)
            .take(wanted)
            .map(|artefact| artefact.id.as_str())
            .collect();
        self.level(id, number).ticks(id, &ticks)
    }

    /// Several practices at one level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn all_proven(self, ids: &[&str], number: u8) -> Self {
        ids.iter().fold(self, |given, id| given.proven(id, number))
    }

    /// The profile's whole full check at one level, with the evidence that it needs.
    #[track_caller]
    pub(crate) fn everything(self, number: u8) -> Self {
        let ids: Vec<&str> = self
            .checklist
            .full_check(&self.assessment.tags(self.checklist))
            .iter()
            .map(|practice| practice.id.as_str())
            .collect();
        self.all_proven(&ids, number)
    }

    #[track_caller]
    pub(crate) fn ticks(mut self, id: &str, artefacts: &[&str]) -> Self {
        for artefact in artefacts {
            self.response(id).tick((*artefact).into(), true);
        }
        self
    }

    #[track_caller]
    pub(crate) fn dont_know(self, id: &str) -> Self {
        self.answer(id, Answer::DontKnow)
    }

    #[track_caller]
    pub(crate) fn no_opportunity(self, id: &str) -> Self {
        self.answer(id, Answer::NoOpportunity)
    }

    /// Not applicable, for the first reason of the practice's list.
    #[track_caller]
    pub(crate) fn not_applicable(self, id: &str) -> Self {
        let reason = self.practice(id).not_applicable.first();
        let reason = reason.map(|reason| reason.id.clone()).unwrap_or_default();
        self.answer(id, Answer::NotApplicable(reason))
    }

    #[track_caller]
    pub(crate) fn unanswered(mut self, id: &str) -> Self {
        assert!(self.assessment.responses.remove(id).is_some(), "{id} was not answered");
        self
    }

    #[track_caller]
    pub(crate) fn picks(mut self, scenario: &str, best: &str, worst: &str) -> Self {
        let found = self.checklist.scenario(scenario).unwrap();
        for option in [best, worst] {
            assert!(
                found.options.iter().any(|known| known.id == option),
                "{scenario} has no option {option}"
            );
        }
        let picks =
            Picks { best: Some(best.into()), worst: Some(worst.into()), ..Picks::default() };
        self.assessment.scenarios.insert(scenario.into(), picks);
        self
    }

    pub(crate) fn predicted(mut self, readiness: u8) -> Self {
        self.assessment.before = Some(readiness);
        self
    }

    pub(crate) fn staircase(&self) -> Vec<Stair> {
        climb(self.checklist, &rate(self.checklist, &self.assessment))
    }

    pub(crate) fn result(&self) -> CheckResult {
        assess(self.checklist, &self.assessment)
    }

    #[track_caller]
    pub(crate) fn overall(&self) -> Overall {
        self.result().rated.overall.expect("enough is answered for a headline")
    }

    #[track_caller]
    pub(crate) fn section(&self, id: &str) -> SectionResult {
        let result = self.result();
        let found = result.rated.sections.into_iter().find(|section| section.id == id);
        found.unwrap_or_else(|| panic!("the profile has no section {id}"))
    }

    #[track_caller]
    pub(crate) fn cluster(&self, id: &str) -> ClusterResult {
        let result = self.result();
        result.clusters.into_iter().find(|cluster| cluster.id == id).unwrap()
    }

    #[track_caller]
    pub(crate) fn rated(&self, id: &str) -> PracticeResult {
        let result = self.result();
        let found = result.practice(id).cloned();
        found.unwrap_or_else(|| panic!("{id} does not apply to the profile"))
    }

    #[track_caller]
    pub(crate) fn gap(&self, id: &str) -> Gap {
        let result = self.result();
        let found = result.gaps.iter().find(|gap| gap.practice == id).cloned();
        found.unwrap_or_else(|| panic!("{id} is not a gap"))
    }

    #[track_caller]
    pub(crate) fn explained(&self, id: &str) -> Explanation<'a> {
        explain(self.checklist, &self.assessment, &self.result(), id)
            .unwrap_or_else(|| panic!("{id} has no explanation"))
    }
}

/// The ids of the gaps, in the order in which to look at them.
pub(crate) fn gaps(result: &CheckResult) -> Vec<&str> {
    result.gaps.iter().map(|gap| gap.practice.as_str()).collect()
}

/// The ids of the claims that still need their evidence.
pub(crate) fn proofs(result: &CheckResult) -> Vec<&str> {
    result.proofs.iter().map(|proof| proof.practice.as_str()).collect()
}

/// The ids of the patterns that are shown.
pub(crate) fn patterns(result: &CheckResult) -> Vec<&str> {
    result.patterns_to_show().map(|pattern| pattern.id.as_str()).collect()
}

// ------------------------------------------------------------------ small checklists

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
                contrast: Vec::new(),
            })
            .collect(),
        asked: names.iter().map(|name| name.as_str().into()).collect(),
        targets: vec![Target {
            when: Condition::default(),
            floor: level(target),
            other: level(target),
            sections: std::collections::BTreeMap::default(),
            practices: std::collections::BTreeMap::default(),
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

// ------------------------------------------------------------------ any assessment

/// Assessments of the built-in checklist: all profiles, all five states of an answer, any evidence, any picks.
///
/// Some are answered throughout, some in part; some mostly low, some mostly high.
pub(crate) fn any_assessment() -> impl Strategy<Value = Assessment> {
    let checklist = built_in();
    let profile: Vec<_> = checklist
        .questions
        .iter()
        .map(|question| {
            let options: Vec<_> =
                question.options.iter().map(|option| option.tag.clone()).collect();
            proptest::option::weighted(0.9, proptest::sample::select(options))
        })
        .collect();
    let picks: Vec<_> = checklist
        .scenarios
        .iter()
        .map(|scenario| {
            let options: Vec<_> = scenario.options.iter().map(|option| option.id.clone()).collect();
            let pick =
                || proptest::option::weighted(0.9, proptest::sample::select(options.clone()));
            (pick(), pick())
        })
        .collect();
    let responses = prop_oneof![Just(0), Just(1), Just(2)].prop_flat_map(|lowest| {
        built_in()
            .practices
            .iter()
            .map(|practice| any_response(practice, lowest))
            .collect::<Vec<_>>()
    });
    let prediction = proptest::option::of(0..=10_u8);
    (profile, responses, picks, prediction).prop_map(|(profile, responses, picks, before)| {
        Assessment {
            profile: profile.into_iter().flatten().collect(),
            before,
            responses: responses.into_iter().flatten().collect(),
            scenarios: built_in()
                .scenarios
                .iter()
                .zip(picks)
                .map(|(scenario, (best, worst))| {
                    (scenario.id.clone(), Picks { best, worst, ..Picks::default() })
                })
                .collect(),
            ..Assessment::default()
        }
    })
}

/// One practice's response, or none; `lowest` makes the lower levels rarer.
fn any_response(
    practice: &Practice,
    lowest: u8,
) -> impl Strategy<Value = Option<(PracticeId, Response)>> + use<> {
    let reasons: Vec<_> = practice.not_applicable.iter().map(|reason| reason.id.clone()).collect();
    let skipped = if reasons.is_empty() {
        Just(Answer::DontKnow).boxed()
    } else {
        proptest::sample::select(reasons).prop_map(Answer::NotApplicable).boxed()
    };
    let levels = prop_oneof![3 => lowest..=4, 1 => 0..=4_u8];
    let answer = prop_oneof![
        16 => levels.prop_map(|number| Some(Answer::Level(level(number)))),
        1 => Just(Some(Answer::DontKnow)),
        1 => skipped.prop_map(Some),
        1 => Just(Some(Answer::NoOpportunity)),
        1 => Just(None),
    ];
    let artefacts: Vec<_> = practice.evidence.iter().map(|artefact| artefact.id.clone()).collect();
    let most = artefacts.len();
    let evidence = proptest::sample::subsequence(artefacts, 0..=most);
    let id = practice.id.clone();
    (answer, evidence).prop_map(move |(answer, evidence)| {
        let response = Response {
            answer,
            evidence: evidence.into_iter().collect::<BTreeSet<_>>(),
            ..Response::default()
        };
        (!response.is_blank()).then(|| (id.clone(), response))
    })
}
