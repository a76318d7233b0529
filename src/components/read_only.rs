use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag};

/// The same to be looked at: what leads to other pages of the site is plain text, what can be filled in or pressed
/// cannot. Disclosures stay, and links within the page.
pub fn read_only(html: Html) -> Html {
    match html {
        VNode::VTag(mut tag) => {
            let is_way_on = has(&tag, "data-page");
            let tag_mut = Rc::make_mut(&mut tag);
            if let Some(children) = tag_mut.children_mut() {
                let inside = std::mem::take(children);
                *children = read_only(inside);
            }
            if is_way_on {
                return if is_button(&tag) { Html::default() } else { words(&tag) };
            }
            if matches!(tag.tag(), "input" | "select" | "textarea" | "button") {
                let tag = Rc::make_mut(&mut tag);
                tag.add_attribute("disabled", "");
                tag.set_listeners(Box::default());
            }
            VNode::VTag(tag)
        }
        VNode::VList(list) => {
            let list = Rc::unwrap_or_clone(list);
            let key = list.key.clone();
            let children = list.iter().cloned().map(read_only).collect();
            VNode::from(VList::with_children(children, key))
        }
        other => other,
    }
}

fn has(tag: &VTag, attribute: &str) -> bool {
    tag.attributes.iter().any(|(name, _)| name == attribute)
}

fn is_button(tag: &VTag) -> bool {
    tag.attributes.iter().any(|(name, value)| name == "class" && value.contains("button"))
}

fn words(tag: &VTag) -> Html {
    let mut span = VTag::new("span");
    span.key.clone_from(&tag.key);
    if let Some(children) = tag.children() {
        span.add_child(children.clone());
    }
    VNode::from(span)
}
