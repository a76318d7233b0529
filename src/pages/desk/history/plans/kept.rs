//! Where plans are kept: as one text, in the browser's database, and beside the answers where there is none.

use crate::browser::storage::Refused;
use crate::browser::{clock, database, storage};
use crate::domain::history::Plans;
use crate::state::desk::{PlanMsg, PlanTold};

/// Looks for what is kept under a name.
pub async fn look(name: &str) -> PlanMsg {
    PlanMsg::Found(read(name).await, clock::today())
}

/// Keeps plans, together with what another tab has kept meanwhile. A text that cannot be read is left as it is.
pub async fn keep(name: &str, mut plans: Plans) -> Vec<PlanMsg> {
    let Some(known) = read(name).await else {
        return vec![PlanMsg::Found(None, clock::today())];
    };
    plans.merge(known);
    let text = plans.print();
    // What could not be read just now must not be written over: beside the answers it waits until it can be put together.
    let is_readable = database::all(name).await.is_ok();
    let keeps = async {
        if is_readable {
            database::keep(vec![(name.to_owned(), text.clone())]).await
        } else {
            Err(Refused::Blocked)
        }
    };
    let kept = match keeps.await {
        Ok(()) => {
            // What is in the database by now is not needed beside the answers.
            let _ = storage::remove(name);
            Ok(())
        }
        Err(_) => storage::save(name, &text),
    };
    let told = if kept.is_ok() { PlanTold::Kept } else { PlanTold::Refused };
    vec![PlanMsg::Learned(plans), PlanMsg::Told(told)]
}

/// What the database and the storage beside it have; none where a text of either cannot be read.
async fn read(name: &str) -> Option<Plans> {
    let mut plans = Plans::default();
    let found = database::all(name).await.unwrap_or_default();
    let found = found.into_iter().filter(|(known, _)| known == name).map(|(_, text)| text);
    for text in found.chain(storage::load(name).ok().flatten()) {
        plans.merge(Plans::parse(&text)?);
    }
    Some(plans)
}
