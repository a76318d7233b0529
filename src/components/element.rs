//! The plainest elements, as functions: `html!` writes its code out at every place, which adds up to a
//! tenth of the program for nothing but paragraphs and headings.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VList, VNode, VTag};

use crate::domain::texts::{Mark, Marked};

/// An element with a class and a text; an empty class is left out.
#[inline(never)]
pub fn text_in(tag: &'static str, class: &'static str, text: &str) -> Html {
    with(tag, class, Html::from(text.to_owned()))
}

/// An element with a class and one child.
#[inline(never)]
pub fn with(tag: &'static str, class: &'static str, child: Html) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    element.add_child(child);
    VNode::from(element)
}

/// An element with a class and several children.
#[inline(never)]
pub fn group(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    element.add_children(children);
    VNode::from(element)
}

/// An element with a class and a text with marks, none of them a link.
#[inline(never)]
pub fn marked_in(tag: &'static str, class: &'static str, text: &Marked) -> Html {
    with(tag, class, view_marked(text, &|words| Html::from(words.to_owned())))
}

/// A text with its bold pieces, quotations and links; `link` draws the words of a link.
#[inline(never)]
pub fn view_marked(text: &Marked, link: &dyn Fn(&str) -> Html) -> Html {
    let piece = |(mark, words): (Mark, &str)| match mark {
        Mark::Plain => Html::from(words.to_owned()),
        Mark::Bold => text_in("b", "", words),
        Mark::Quote => text_in("q", "", words),
        Mark::Link => link(words),
    };
    text.pieces().into_iter().map(piece).collect()
}

/// Names a node among its siblings, so that it is never taken for another one when their number changes.
///
/// All siblings have to be named.
#[inline(never)]
pub fn keyed(name: &str, node: Html) -> Html {
    let key = Some(Key::from(name));
    match node {
        VNode::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = key;
            VNode::VTag(tag)
        }
        other => VNode::from(VList::with_children(vec![other], key)),
    }
}

/// The heading of a page, which takes the focus when the page is reached.
#[inline(never)]
pub fn heading(text: &str) -> Html {
    let mut element = VTag::new("h1");
    element.add_attribute("tabindex", "-1");
    element.add_child(Html::from(text.to_owned()));
    VNode::from(element)
}

/// A disclosure that stands open or closed when it is first drawn; afterwards it is the person's, so
/// `starts_open` must not follow what they do in it.
#[inline(never)]
pub fn details(summary: &str, starts_open: bool, content: Html) -> Html {
    html! {
        <details open={starts_open}>
            { text_in("summary", "", summary) }
            { content }
        </details>
    }
}

/// The button that a form is sent with. A frame may forbid forms, and then no submit ever comes; the press does.
#[inline(never)]
pub fn submit(class: &'static str, text: &str, then: Callback<()>) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        then.emit(());
    });
    html! { <button type="submit" {class} {onclick}>{ text.to_owned() }</button> }
}

/// A button that is not of a form.
#[inline(never)]
pub fn button(class: &'static str, text: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ text.to_owned() }</button> }
}
