//! Whatever a person does in whatever order, what is kept opens again and is the same.

use dependable::domain::assessment::{Answer, Assessment, Pick, Said, Saved};
use dependable::domain::checklist::Level;
use dependable::domain::exchange::file;
use dependable::state::{Model, Msg};
use proptest::prelude::*;

use super::fresh;

/// One act of a person, the place of what it is about among what there is.
#[derive(Clone, Debug)]
enum Act {
    Said(usize, Said),
    Picked(usize, Pick, usize),
    Named(String),
    Predicted(u8),
    StartedOver,
    OpenedFile(Box<Saved>),
    BroughtBack,
    SwitchedTo(usize),
    Duplicated(usize),
    Renamed(usize, String),
    Deleted(usize),
    UndidDeleting,
}

fn said() -> impl Strategy<Value = Said> {
    use dependable::domain::assessment::Form;
    prop_oneof![
        (0..5_u8, any::<bool>()).prop_map(|(level, is_quick)| {
            let form = if is_quick { Form::Quick } else { Form::Full };
            Said::Answered(Answer::Level(Level::at_most_max(level)), form)
        }),
        any::<String>()
            .prop_map(|why| Said::Answered(Answer::NotApplicable(why.as_str().into()), Form::Full)),
        Just(Said::Cleared),
        any::<String>().prop_map(|name| Said::Ticked(name.as_str().into())),
        any::<bool>().prop_map(Said::Otherwise),
        any::<String>().prop_map(Said::Noted),
        any::<String>().prop_map(Said::OwnWords),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let of_file = (any::<u64>(), any::<String>(), any::<u64>()).prop_map(|(id, name, gone)| {
        let assessment = Assessment { id, name: name.clone(), ..Assessment::default() };
        let aside = Assessment { id, name, before: Some(3), ..Assessment::default() };
        Saved { assessment, set_aside: vec![aside], gone: vec![gone], ..Saved::default() }
    });
    prop_oneof![
        6 => (0..4_usize, said()).prop_map(|(at, said)| Act::Said(at, said)),
        2 => (0..2_usize, any::<bool>(), 0..3_usize).prop_map(|(at, is_best, option)| {
            Act::Picked(at, if is_best { Pick::Best } else { Pick::Worst }, option)
        }),
        1 => any::<String>().prop_map(Act::Named),
        1 => any::<u8>().prop_map(Act::Predicted),
        1 => Just(Act::StartedOver),
        1 => of_file.prop_map(|saved| Act::OpenedFile(Box::new(saved))),
        1 => Just(Act::BroughtBack),
        1 => (0..4_usize).prop_map(Act::SwitchedTo),
        1 => (0..4_usize).prop_map(Act::Duplicated),
        1 => (0..4_usize, any::<String>()).prop_map(|(at, name)| Act::Renamed(at, name)),
        1 => (0..4_usize).prop_map(Act::Deleted),
        1 => Just(Act::UndidDeleting),
    ]
}

/// As a desk does it; the id at this place among those that there are.
fn rearrange(model: &mut Model, at: usize, act: impl FnOnce(&mut Saved, u64)) {
    let mut saved = model.to_save().unwrap_or_else(|| model.to_copy());
    let ids: Vec<u64> =
        std::iter::once(&saved.assessment).chain(&saved.set_aside).map(|one| one.id).collect();
    act(&mut saved, ids[at % ids.len()]);
    model.update(Msg::Rearranged(Box::new(saved)));
}

fn does(model: &mut Model, deleted: &mut Option<Assessment>, act: Act) {
    const PRACTICES: [&str; 4] = ["OPS-4", "DATA-1", "OPS-7", "OLD-9"];
    match act {
        Act::Said(at, said) => model.update(Msg::Said { practice: PRACTICES[at].into(), said }),
        Act::Picked(at, pick, option) => model.update(Msg::Picked {
            scenario: ["S1", "S99"][at].into(),
            pick,
            option: ["a", "b", "c"][option].into(),
        }),
        Act::Named(name) => model.update(Msg::Named(name)),
        Act::Predicted(points) => model.update(Msg::Predicted(points)),
        Act::StartedOver => model.update(Msg::StartedOver),
        Act::OpenedFile(saved) => {
            model.update(Msg::ChoseFile(file::print(&saved).into_bytes()));
            model.update(Msg::OpenedFile);
        }
        Act::BroughtBack => model.update(Msg::UndidStartingOver),
        Act::SwitchedTo(at) => rearrange(model, at, |saved, id| assert!(saved.switch_to(id))),
        Act::Duplicated(at) => rearrange(model, at, |saved, id| {
            saved.duplicate(id);
        }),
        Act::Renamed(at, name) => {
            rearrange(model, at, |saved, id| assert!(saved.rename(id, &name)));
        }
        Act::Deleted(at) => rearrange(model, at, |saved, id| *deleted = saved.delete(id)),
        Act::UndidDeleting => {
            if let Some(one) = deleted.take() {
                rearrange(model, 0, |saved, _| {
                    saved.bring_back(one);
                });
            }
        }
    }
}

proptest! {
    #[test]
    fn what_can_be_kept_can_be_opened_after_every_act(acts in prop::collection::vec(act(), 1..40)) {
        let (mut model, mut deleted) = (fresh(), None);
        for act in acts {
            does(&mut model, &mut deleted, act);
            let Some(saved) = model.to_save() else { continue };
            prop_assert_eq!(file::open(file::print(&saved).as_bytes()), Ok(saved.clone()));
            let mut ids: Vec<u64> = std::iter::once(&saved.assessment).chain(&saved.set_aside).map(|one| one.id).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), 1 + saved.set_aside.len(), "each has an id of its own");
            prop_assert!(!ids.iter().any(|id| saved.gone.contains(id)), "what is deleted is gone");
        }
    }
}
