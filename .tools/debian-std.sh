# shellcheck shell=bash
# Debian's standard library for the browser, for machines whose rustup reaches no network: Debian ships the compiler
# and the sources of its library, and this builds the one from the other. .tools/install.sh reads this file.

# debian_toolchain CACHE: the folder that belongs to Debian's compiler; fails where there is no such compiler.
# One folder for each version of it: a library built by another version cannot be linked.
debian_toolchain() {
  [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src ] || return 1
  echo "$1/debian-rust-$(/usr/bin/rustc --version | tr -cs '[:alnum:].\n' '-')"
}

# build_debian_toolchain TARGET FOLDER PLACE: a toolchain with Debian's programs and, beside their own library, the
# one for TARGET. It is built in FOLDER, which is moved to PLACE when it is complete.
build_debian_toolchain() {
  local target=$1 folder=$2 place=$3 host program
  local work=$folder/work rustlib=$folder/lib/rustlib
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  mkdir -p "$folder/bin" "$rustlib/$target/lib"
  build_debian_std "$target" "$work"
  cp "$work/target/$target/release/deps/"lib*.rlib "$rustlib/$target/lib/"
  rm -rf "$rustlib/$target/lib/"libstd_builder-* "$work"
  ln -s "/usr/lib/rustlib/$host" "$rustlib/$host"
  ln -s /usr/lib/rustlib/src "$rustlib/src"
  for program in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$program" "$place" >"$folder/bin/$program"
    chmod +x "$folder/bin/$program"
  done
  ln -s /usr/bin/cargo "$folder/bin/cargo"
}

# build_debian_std TARGET WORK: an empty crate, compiled with its standard library, into WORK/target.
build_debian_std() {
  local target=$1 work=$2
  mkdir -p "$work/src"
  : >"$work/src/lib.rs"
  cat >"$work/Cargo.toml" <<'TOML'
[package]
name = "std-builder"
version = "0.0.0"
edition = "2021"
[workspace]
[profile.release]
codegen-units = 1
panic = "abort"
TOML
  # The bootstrap variable opens -Zbuild-std to a stable compiler, for this one build; bitcode is for link-time optimisation.
  (
    cd "$work"
    env -u CARGO_BUILD_TARGET RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS='-C embed-bitcode=yes' \
      CARGO_TARGET_DIR="$work/target" \
      /usr/bin/cargo build --quiet --release --target "$target" -Zbuild-std=std,panic_abort,test
  ) || die "The standard library for $target could not be built; cargo's own message is above."
}
