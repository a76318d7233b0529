//! Links of a team: the invitation, and what members hand back.

use dependable::domain::assessment::Form;
use dependable::domain::checklist::{Checklist, Tags};
use dependable::domain::exchange::link::{self, Arrived, Invitation, LinkError};
use dependable::domain::team::{MAX_NAME, MemberId, Names, Return, TeamId};
use proptest::prelude::*;

use super::format::{SIGNS, link_of};
use super::{link_to, mixed, of_it_travels, quick};
use crate::support::{any_assessment, built_in, tags};
use crate::tidy::text;

const MOST: u64 = (1 << 53) - 1;

fn invitation() -> Invitation {
    Invitation {
        team: TeamId::of(91),
        check: Form::Quick,
        names: Names::Hidden,
        profile: tags(&["agent", "live", "team"]),
    }
}

fn returned() -> Return {
    Return {
        team: Some(TeamId::of(91)),
        member: MemberId::of(u64::MAX),
        name: "Ana".to_owned(),
        at: 1_764_144_000_000,
        assessment: of_it_travels(&quick(&tags(&["team", "llm"]))),
        ..Return::default()
    }
}

#[track_caller]
fn invites(invitation: &Invitation) -> String {
    let printed = link::print_invitation(built_in(), invitation);
    assert_eq!(printed.left_out, [""; 0]);
    printed.link
}

#[track_caller]
fn hands_back(given: &Return) -> String {
    let printed = link::print_return(built_in(), given);
    assert_eq!(printed.left_out, [""; 0]);
    printed.link
}

/// The name as it arrives.
#[track_caller]
fn name_after(name: &str) -> String {
    let given = Return { name: name.to_owned(), ..returned() };
    let read = link::read_return(built_in(), &hands_back(&given)).expect("it opens");
    assert_eq!(
        Return { name: String::new(), ..read.clone() },
        Return { name: String::new(), ..given }
    );
    read.name
}

#[test]
fn links_of_a_team_that_were_ever_sent_open() {
    let sent = text("tests/fixtures/2026.12/team.invitation");
    let invitations = [invites(&invitation())];
    assert_eq!(invitations, [sent.trim()]);
    assert_eq!(link::read_invitation(built_in(), &sent), Ok(invitation()));
    let sent = text("tests/fixtures/2026.12/team.return");
    assert_eq!(hands_back(&returned()), sent.trim());
    assert_eq!(link::read_return(built_in(), &sent), Ok(returned()));
}

#[test]
fn every_change_of_one_sign_of_a_link_of_a_team_is_noticed() {
    let written = |sign: char| match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        sign => sign,
    };
    for link in [invites(&invitation()), hands_back(&returned())] {
        for (at, old) in link.char_indices().skip(link::MARKER.len()) {
            for new in SIGNS.iter().map(|sign| char::from(*sign)).chain(['.', 'U', ' ', 'é', '-'])
            {
                if written(new) != old {
                    let changed = format!("{}{new}{}", &link[..at], &link[at + 1..]);
                    assert!(link::read_invitation(built_in(), &changed).is_err(), "{changed}");
                    assert!(link::read_return(built_in(), &changed).is_err(), "{changed}");
                    let found = link::find_returns(built_in(), &changed);
                    assert!(found.iter().all(Result::is_err), "{changed}");
                }
            }
        }
    }
}

#[test]
fn a_link_of_a_team_is_said_to_be_one_wherever_answers_are_expected() {
    for (link, error) in [
        (invites(&invitation()), LinkError::Invitation),
        (hands_back(&returned()), LinkError::Return),
    ] {
        assert_eq!(link::read(built_in(), &link), Err(error));
        assert_eq!(link::find_all(built_in(), &link), [Err(error)]);
        assert_eq!(link::find_sealed(&link), Err(LinkError::NoLink));
    }
    let invited = link::read_return(built_in(), &invites(&invitation()));
    assert_eq!(invited, Err(LinkError::Invitation));
    let returned = link::read_invitation(built_in(), &hands_back(&returned()));
    assert_eq!(returned, Err(LinkError::Return));
    for error in [
        link::read_return(built_in(), &link_to(&mixed())).err(),
        link::read_invitation(built_in(), &link_to(&mixed())).err(),
    ] {
        assert_eq!(error, Some(LinkError::Answers));
    }
    let other = Checklist { id: "gardening".to_owned(), ..built_in().clone() };
    let link = link::print_invitation(&other, &Invitation::default()).link;
    assert_eq!(link::read_invitation(built_in(), &link), Err(LinkError::OtherChecklist));
}

#[test]
fn everything_that_came_in_a_conversation_is_found_once_and_in_order() {
    let (one, two) = (hands_back(&returned()), link_to(&mixed()));
    let sealed = link::Sealed { salt: [1; 16], nonce: [2; 12], text: vec![3; 30] }.print();
    let chat = format!(
        "[09:12] Lead: please use https://x.example/start.html#{}\n\
         [09:40] Ana: <https://x.example/shared.html#{one}>.\n\
         [09:41] Ben: scanned at 300 dpi. Read it on mdpi.com/2076 (dpt. of physics)\n\
         > {}\n> {}\n\
         [10:02] Ana: sorry, again: {one}\n{sealed} {}",
        invites(&invitation()),
        &two[..30],
        &two[30..],
        &one[..one.len() - 3]
    );
    let found = link::find_returns(built_in(), &chat);
    let arrived = |found: &Result<Arrived, LinkError>| match found {
        Ok(arrived) => Ok((arrived.is_plain, arrived.given.assessment.clone())),
        Err(error) => Err(*error),
    };
    let expected = [
        Err(LinkError::Invitation),
        Ok((false, returned().assessment)),
        Ok((true, of_it_travels(&mixed()))),
        Err(LinkError::Sealed),
        Err(LinkError::CutOff { missing: Some(3) }),
    ];
    assert_eq!(found.iter().map(arrived).collect::<Vec<_>>(), expected);
}

#[test]
fn a_plain_link_is_the_same_member_whenever_it_comes_and_other_answers_are_another() {
    let given = |assessment| {
        let found = link::find_returns(built_in(), &link_to(&assessment));
        found[0].clone().expect("it opens").given
    };
    let (one, other) = (given(mixed()), given(quick(&tags(&["team"]))));
    assert_eq!((one.at, one.team, one.name.as_str()), (0, None, ""));
    assert_eq!(one, given(mixed()));
    assert_ne!(one.member, other.member);
    // Kept for as long as teams are: who is one member today must be the same one in ten years.
    assert_eq!(link::unsigned(&quick(&tags(&["team", "llm"]))).member.to_string(), "mqv2zgc86m");
}

#[test]
fn whatever_somebody_calls_themselves_travels_or_is_cut_and_harms_nothing_else() {
    for name in [
        "",
        "<script>alert(1)</script>",
        "=HYPERLINK(\"x\")",
        "\u{202e}שלום",
        "🧑‍🚀👩‍👩‍👧",
        "é",
        "e\u{301}",
        "a\nb\0",
        "dpn.100svb",
    ] {
        assert_eq!(name_after(name), name);
    }
    for letter in ["a", "é", "日", "🙂", "e\u{301}"] {
        let name = letter.repeat(10_000);
        assert_eq!(name_after(&name), name.chars().take(MAX_NAME).collect::<String>());
    }
}

#[test]
fn moments_travel_up_to_the_largest_whole_number_of_a_browser() {
    for (at, expected) in [(0, 0), (1, 1), (MOST, MOST), (MOST + 1, 0), (u64::MAX, 0)] {
        let link = hands_back(&Return { at, ..returned() });
        assert_eq!(link::read_return(built_in(), &link).map(|read| read.at), Ok(expected));
    }
}

#[test]
fn the_name_of_a_system_is_in_no_link_of_a_team() {
    let mut named = returned();
    named.assessment.name = "Secret".to_owned();
    assert_eq!(hands_back(&named), hands_back(&returned()));
}

#[test]
fn a_tag_that_the_codebook_lacks_stays_behind_and_one_that_it_lacks_yet_is_newer() {
    let more = Invitation { profile: tags(&["team", "quantum"]), ..invitation() };
    assert_eq!(link::print_invitation(built_in(), &more).left_out, ["quantum"]);
    assert_eq!(
        link::read_invitation(built_in(), &link_of("dpi.", 2, "whatever")),
        Err(LinkError::Newer)
    );
}

fn profile() -> impl Strategy<Value = Tags> {
    prop::sample::subsequence(vec!["agent", "llm", "live", "team", "classic-ml"], 0..=5)
        .prop_map(|names| tags(&names))
}

proptest! {
    #[test]
    fn an_invitation_comes_back(team in any::<u64>(), is_full in any::<bool>(), is_hidden in any::<bool>(), profile in profile()) {
        let check = if is_full { Form::Full } else { Form::Quick };
        let names = if is_hidden { Names::Hidden } else { Names::Shown };
        let given = Invitation { team: TeamId::of(team), check, names, profile };
        prop_assert_eq!(link::read_invitation(built_in(), &invites(&given)), Ok(given));
    }

    #[test]
    fn a_return_comes_back(
        team in any::<Option<u64>>(),
        member in any::<u64>(),
        at in 0..=MOST,
        name in "\\PC{0,60}",
        assessment in any_assessment(),
    ) {
        let given = Return {
            team: team.map(TeamId::of),
            member: MemberId::of(member),
            name,
            at,
            assessment: of_it_travels(&assessment),
            ..Return::default()
        };
        prop_assert_eq!(link::read_return(built_in(), &hands_back(&given)), Ok(given));
    }

    /// Whatever opens is what would have been written.
    #[test]
    fn anything_inside_of_a_link_of_a_team_is_opened_or_refused(inside in "[0-9a-hjkmnp-tv-z]{0,80}", text in any::<String>()) {
        let mark: String = link_to(&mixed())[9..12].to_owned();
        for inside in [inside.clone(), format!("{mark}{inside}")] {
            let link = link_of("dpi.", 1, &inside);
            if let Ok(opened) = link::read_invitation(built_in(), &link) {
                prop_assert_eq!(invites(&opened), link);
            }
            let link = link_of("dpt.", 1, &inside);
            // Without a version, what is written says the one at hand.
            if let Ok(opened) = link::read_return(built_in(), &link)
                && !opened.assessment.version.is_empty()
            {
                prop_assert_eq!(hands_back(&opened), link);
            }
            drop(link::find_returns(built_in(), &format!("dpi.{text}dpt.{inside}{text}")));
        }
    }
}
