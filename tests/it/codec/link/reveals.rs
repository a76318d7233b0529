//! What a link reveals is what it holds.

use dependable::domain::assessment::{Answer, Response};
use dependable::domain::exchange::link::{print, read, reveals};

use crate::pages::{candidate, team};
use crate::support::built_in;

#[test]
fn what_a_link_is_said_to_reveal_is_what_it_reveals() {
    for model in [candidate(), team()] {
        let mut assessment = (*model.own.assessment).clone();
        assessment.name = "Orion".to_owned();
        let tick = built_in().practices[3].evidence[0].id.clone();
        // Ticks of a question without an answer stay behind with it.
        let unanswered = Response { evidence: [tick].into(), ..Response::default() };
        assessment.responses.insert(built_in().practices[3].id.clone(), unanswered);
        let link = print(built_in(), &assessment);
        let said = reveals(built_in(), &assessment, &link);
        let opened = read(built_in(), &link.link).expect("it opens");
        let inside = reveals(built_in(), &opened, &link);
        assert_eq!(inside.texts_behind, 0);
        assert!(said.texts_behind > 10 && said.name_behind && !inside.name_behind);
        let same = |reveals: &dependable::domain::exchange::link::Reveals| {
            let known = reveals.clone();
            (
                known.profile,
                known.answers,
                known.unknowns,
                known.ticks,
                known.scenarios,
                known.predictions,
            )
        };
        assert_eq!(same(&said), same(&inside));
        let unknown =
            opened.responses.values().filter(|response| response.answer == Some(Answer::DontKnow));
        assert_eq!(said.unknowns, unknown.count());
    }
}
