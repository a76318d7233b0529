//! A result as JSON, for programs.

use serde::Serialize;

use crate::domain::assessment::Assessment;
use crate::domain::checklist::{Checklist, Tags};
use crate::domain::result::{
    ClusterResult, FiredPattern, Fit, Gap, Overall, PracticeResult, Proof, Remark, SectionResult,
    Stair, assess, climb,
};

/// Everything about a result, by the names under which other programs know it.
#[derive(Serialize)]
struct Printed<'a> {
    profile: &'a Tags,
    practices: &'a [PracticeResult],
    sections: &'a [SectionResult],
    overall: Option<&'a Overall>,
    fit: Option<&'a Fit>,
    gaps: &'a [Gap],
    proofs: &'a [Proof],
    patterns: &'a [FiredPattern],
    clusters: &'a [ClusterResult],
    staircase: Vec<Stair>,
    notices: &'a [Remark],
}

/// Prints the result of an assessment, the staircase included.
///
/// # Errors
///
/// None is known; a program that is told of one can pass it on.
pub fn print(checklist: &Checklist, assessment: &Assessment) -> Result<String, serde_json::Error> {
    let result = assess(checklist, assessment);
    serde_json::to_string_pretty(&Printed {
        profile: &result.profile,
        practices: &result.practices,
        sections: &result.sections,
        overall: result.overall.as_ref(),
        fit: result.fit.as_ref(),
        gaps: &result.gaps,
        proofs: &result.proofs,
        patterns: &result.patterns,
        clusters: &result.clusters,
        staircase: climb(checklist, &result),
        notices: &result.remarks,
    })
}
