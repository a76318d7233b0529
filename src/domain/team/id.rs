use std::fmt;

/// What the 50 bits of an id leave of a random number: small enough to be whole in any JSON, and ten signs in a link.
const MASK: u64 = (1 << 50) - 1;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// An id of a random number, of which 50 bits count.
            pub fn of(random: u64) -> $name {
                $name(random & MASK)
            }

            /// Its number, below 2⁵⁰.
            pub fn number(self) -> u64 {
                self.0
            }
        }

        /// Ten figures of base 32, such as `000000002v` for 91.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
                for place in (0..10).rev() {
                    let five = usize::try_from(self.0 >> (5 * place) & 31).unwrap_or_default();
                    write!(f, "{}", char::from(SIGNS[five]))?;
                }
                Ok(())
            }
        }
    )*};
}

ids! {
    /// Tells a member from every other: made at random on the member's own device.
    MemberId;
    /// Tells a team from every other: made at random on the lead's device.
    TeamId;
}
