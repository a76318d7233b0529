use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::components::element::{group, text_in};

/// One option of a question: the whole row is the target.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What the form calls it.
    pub value: AttrValue,
    /// In words.
    pub text: AttrValue,
    /// A second line.
    pub note: AttrValue,
    pub is_chosen: bool,
}

/// A row of one radio button.
#[inline(never)]
pub fn view_choice(
    name: &AttrValue,
    class: &'static str,
    choice: Choice,
    on_choose: Callback<()>,
) -> Html {
    let Choice { value, text, note, is_chosen } = choice;
    let note = if note.is_empty() { Html::default() } else { text_in("small", "", &note) };
    let onchange = on_choose.reform(|_: Event| ());
    html! {
        <label {class} key={&*value}>
            <input type="radio" name={name} {value} checked={is_chosen} {onchange} />
            { group("span", "", vec![Html::from(text), note]) }
        </label>
    }
}

/// A list of options that shows the chosen one, with its question before it.
pub fn view_select(
    name: &str,
    question: &str,
    options: Vec<Choice>,
    on_choose: &Callback<String>,
) -> Html {
    let option = |choice: Choice| {
        let mut element = VTag::new("option");
        element.add_attribute("value", choice.value);
        if choice.is_chosen {
            element.add_attribute("selected", "");
        }
        element.add_child(Html::from(choice.text));
        VNode::from(element)
    };
    let onchange = on_choose
        .reform(|event: Event| event.target_unchecked_into::<web_sys::HtmlSelectElement>().value());
    html! {
        <label class="select" key={name.to_owned()}>
            { text_in("span", "", question) }
            <select name={name.to_owned()} {onchange}>{ options.into_iter().map(option).collect::<Html>() }</select>
        </label>
    }
}

/// A line to write in, with its question before it.
pub fn view_written(
    name: &'static str,
    question: &str,
    written: &str,
    most: usize,
    on_write: &Callback<String>,
) -> Html {
    let oninput = on_write.reform(|event: InputEvent| {
        event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
    });
    html! {
        <label class="select" key={name}>
            { text_in("span", "", question) }
            <input type="text" {name} autocomplete="off" maxlength={most.to_string()} value={written.to_owned()} {oninput} />
        </label>
    }
}

/// The numbers from 0 to 10, none of them chosen before the person does.
pub fn view_points(
    name: &'static str,
    legend: &str,
    note: &str,
    chosen: Option<u8>,
    on_choose: &Callback<u8>,
) -> Html {
    let name = AttrValue::from(name);
    let points = (0..=10).map(|number: u8| {
        let text = AttrValue::from(number.to_string());
        let is_chosen = chosen == Some(number);
        let choice = Choice { value: text.clone(), text, note: AttrValue::default(), is_chosen };
        view_choice(&name, "point", choice, on_choose.reform(move |()| number))
    });
    let mut children =
        vec![text_in("legend", "", legend), group("div", "points-row", points.collect())];
    if !note.is_empty() {
        children.push(text_in("p", "hint", note));
    }
    group("fieldset", "points", children)
}
