//! What was kept on earlier days, what changed since, and what is planned from here.

mod date;
mod plan;
mod reworded;
mod since;

pub use date::Date;
pub use plan::{MAX_PLANS, Plan, Plans, TooMany};
pub use reworded::{Reworded, Worded, reworded};
pub use since::{Became, Changed, Counted, Moved, Since, Sum, since};
