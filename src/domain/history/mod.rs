//! What was kept on earlier days, and what changed since.

mod since;

pub use since::{Became, Changed, Counted, Moved, Since, Sum, since};
