//! The page for those who put the check into a page of theirs. Drawn by the desk's program, and always loaded anew: it
//! alone shows frames.

use std::rc::Rc;

use yew::prelude::*;

use super::effects::go;
use super::keep::view_keep;
use super::notices::view_notices;
use super::shell::view_shell;
use super::{AppProps, Wired, use_wires};
use crate::domain::exchange::host::Choices;
use crate::pages::desk::builder::{AroundBuilder, view_builder};
use crate::state::Program;
use crate::state::desk::Outcome;

/// The host page builder.
#[component]
pub fn BuilderApp(props: &AppProps) -> Html {
    let Wired { store, afresh, .. } =
        use_wires(props, |store, latest| go(store, latest, Program::Builder));
    let choices = use_state(|| Rc::new(Choices::of_a_careers_page()));
    let width = use_state(Default::default);
    let told = use_state(|| None::<Outcome>);
    let seen = AroundBuilder {
        choices: Rc::clone(&choices),
        width: *width,
        told: *told,
        on_choose: {
            let (choices, told) = (choices.clone(), told.clone());
            Callback::from(move |next| {
                told.set(None);
                choices.set(Rc::new(next));
            })
        },
        on_width: Callback::from(move |next| width.set(next)),
        tried: Callback::from(move |outcome| told.set(Some(outcome))),
    };
    let page = view_builder(&store, &seen);
    view_shell(&store, afresh, page, view_notices(&store), view_keep(&store))
}
