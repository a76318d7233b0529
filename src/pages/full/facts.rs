//! What the full check asks of the profile besides the first questions.

use yew::prelude::*;

use crate::components::choice::{Choice, view_choice};
use crate::components::element::{group, keyed, text_in};
use crate::domain::checklist::{ProfileOption, ProfileQuestion, Tags};
use crate::pages::profile::asked;
use crate::state::Msg;
use crate::state::store::Store;

/// What the full check asks besides, each answer in sight.
pub(super) fn view_facts(store: &Store, tags: &Tags) -> Html {
    let send: Callback<Msg> = store.dispatcher().to_callback();
    asked(store, tags, false).map(|question| view_fact(question, tags, &send)).collect()
}

/// What the full check asks besides, as it stands, in a few words each.
pub(super) fn facts(store: &Store, tags: &Tags) -> Vec<String> {
    let options = asked(store, tags, false).flat_map(|question| &question.options);
    let chosen = options.filter(|option| tags.contains(&option.tag));
    chosen.map(|option| option.name().to_owned()).collect()
}

fn view_fact(question: &ProfileQuestion, tags: &Tags, send: &Callback<Msg>) -> Html {
    let name = AttrValue::from(question.id.clone());
    let option = |option: &ProfileOption| {
        let tag = option.tag.clone();
        let choice = Choice {
            value: option.tag.to_string().into(),
            text: option.text.clone().into(),
            note: option.note.clone().into(),
            is_chosen: tags.contains(&option.tag),
        };
        view_choice(&name, "option", choice, send.reform(move |()| Msg::ChoseProfile(tag.clone())))
    };
    let options = question.options.iter().map(option).collect();
    let children = vec![text_in("legend", "", &question.text), group("div", "options", options)];
    keyed(&question.id, group("fieldset", "profile", children))
}
