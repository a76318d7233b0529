//! What a member's own device keeps of being asked: in the assessment that answers, and in no link to it.

use serde_json::{Map, Value};

use super::{MemberId, Names, TeamId};
use crate::domain::assessment::{Assessment, Form};

/// A team has asked for these answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which team.
    pub team: TeamId,
    /// Who this device is in it.
    pub member: MemberId,
    /// Which check is asked.
    pub check: Form,
    /// Whether the team keeps names.
    pub names: Names,
}

impl Asked {
    /// Reads who asked for these answers; none where nobody did, or in a form that this version does not know.
    pub fn of(assessment: &Assessment) -> Option<Asked> {
        let kept = assessment.rest.get(Assessment::TEAM)?;
        let number = |name: &str| kept.get(name)?.as_u64();
        let is = |name: &str| kept.get(name).and_then(Value::as_bool).unwrap_or_default();
        Some(Asked {
            team: TeamId::of(number("id")?),
            member: MemberId::of(number("member")?),
            check: if is("quick") { Form::Quick } else { Form::Full },
            names: if is("hidden") { Names::Hidden } else { Names::Shown },
        })
    }

    /// What the member calls themselves, where that stands with the answers: in a file for the lead.
    pub fn name_in(assessment: &Assessment) -> &str {
        let name = assessment.rest.get(Assessment::TEAM).and_then(|kept| kept.get("name"));
        name.and_then(Value::as_str).unwrap_or_default()
    }

    /// Keeps it with the answers, and a name where there is one.
    pub fn keep_in(self, assessment: &mut Assessment, name: &str) {
        let mut kept = Map::new();
        kept.insert("id".to_owned(), self.team.number().into());
        kept.insert("member".to_owned(), self.member.number().into());
        for (name, is) in
            [("quick", self.check == Form::Quick), ("hidden", self.names == Names::Hidden)]
        {
            if is {
                kept.insert(name.to_owned(), Value::Bool(true));
            }
        }
        if !name.is_empty() {
            kept.insert("name".to_owned(), name.into());
        }
        assessment.rest.insert(Assessment::TEAM.to_owned(), Value::Object(kept));
    }
}
