# shellcheck shell=bash
# Everything that is installed for this project: the toolchain, crates, programs that are compiled once, npm packages,
# browsers. ./dev reads this file and brings `say` and `die`.
#
# What each command needs is at the end: need_for_check, need_for_build, need_browser.

# shellcheck source=.tools/debian-std.sh
. .tools/debian-std.sh

cache=${XDG_CACHE_HOME:-$HOME/.cache}/dependable
target=wasm32-unknown-unknown

trunk_version=0.21.14
nextest_version=0.9.143

# From the files that are the one place for each.
channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
bindgen_version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock 2>/dev/null || true)

# Set by need_wasm: what RUSTUP_TOOLCHAIN must be to compile for the browser.
wasm_toolchain=

# rust-toolchain.toml decides; an override from outside would build something else than what is tested.
unset RUSTUP_TOOLCHAIN

# In CI every run is a fresh clone, and compiling the dependencies again is most of its time.
if [ "${CI:-}" = true ]; then export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}; fi

export PATH="$cache/trunk-$trunk_version/bin:$cache/wasm-bindgen-cli-$bindgen_version/bin:$cache/cargo-nextest-$nextest_version/bin:$PWD/.tools/node_modules/.bin:$PATH"

# What is being installed lies here until it is complete, so that an interruption leaves nothing half done.
temporary=
trap 'rm -rf ${temporary:+"$temporary"}' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

new_temporary() {
  mkdir -p "$cache"
  temporary=$(mktemp -d "$cache/tmp.XXXXXX")
}

# Moves the temporary folder to its place; when somebody else was faster, theirs is as good.
keep_temporary() {
  if [ -e "$1" ]; then rm -rf "$temporary"; else mv "$temporary" "$1"; fi
  temporary=
}

# macOS has no `timeout`; waiting longer is better than not trying.
within() {
  local seconds=$1
  shift
  if command -v timeout >/dev/null; then timeout "$seconds" "$@"; else "$@"; fi
}

is_debian() { [ -r /etc/os-release ] && grep -qx 'ID=debian' /etc/os-release; }

apt_install() {
  local what=$1 missing=() package
  shift
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = 'ii ' ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || die "$what is missing, and installing it needs root. Please run:" "sudo apt-get install -y ${missing[*]}"
  say "Installing ${missing[*]} (Debian packages, about a minute)"
  export DEBIAN_FRONTEND=noninteractive
  # The lists may be missing or old; when they cannot be renewed, the old ones may still do.
  apt-get update -qq >/dev/null </dev/null || true
  apt-get install -y -qq "${missing[@]}" >/dev/null </dev/null || die "apt-get could not install ${missing[*]}; its own message is above."
}

# install_crate CRATE VERSION BINARY MINUTES [cargo install's further arguments]
install_crate() {
  local crate=$1 version=$2 binary=$3 minutes=$4
  shift 4
  if [ "$("$binary" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$version" ]; then return 0; fi
  say "Compiling $crate $version, once (about $minutes minutes on two cores)"
  new_temporary
  # Faster to compile and good enough: these tools work for a second at a time.
  # The target folder stays when interrupted, so that the next attempt goes on where this one stopped.
  local build=(env CARGO_TARGET_DIR="$cache/build-$crate" CARGO_PROFILE_RELEASE_LTO=false
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1
    cargo install --quiet --root "$temporary" --version "=$version" "$crate" "$@")
  # A lock file may name a version that the registry in use does not serve.
  "${build[@]}" --locked || {
    say "$crate with the versions of its own lock file did not work; trying without"
    "${build[@]}"
  } || die "$crate $version could not be compiled; cargo's own message is above."
  keep_temporary "$cache/$crate-$version"
  rm -rf "$cache/build-$crate"
}

need_rust() {
  command -v rustup >/dev/null || die "rustup is missing; it brings the Rust toolchain:" "https://rust-lang.org/tools/install"
  local installed component
  if ! rustup toolchain list | grep -q "^$channel-"; then
    say "Installing Rust $channel (about a minute)"
    within 600 rustup toolchain install "$channel" --profile minimal --component rustfmt,clippy >&2 ||
      die "Rust $channel is not installed, and rustup could not fetch it."
  fi
  installed=$(rustup component list --installed --toolchain "$channel")
  for component in rustfmt clippy; do
    grep -q "^$component" <<<"$installed" ||
      within 300 rustup component add "$component" --toolchain "$channel" >&2 ||
      die "$component is missing, and rustup could not fetch it."
  done
}

# Fetched here, because Trunk is told to stay offline: it must not download tools that nobody pinned.
need_crates() {
  [ -f Cargo.lock ] || die "Cargo.lock is missing; it belongs to the project." "git checkout Cargo.lock"
  if [ "${CI:-}" = true ]; then cargo fetch --quiet --locked; else cargo fetch --quiet; fi || die "The crates could not be fetched; cargo's own message is above."
}

need_node() {
  command -v npm >/dev/null || die "Node.js with npm is missing (20 or newer):" "https://nodejs.org/"
  local major stamp=.tools/node_modules/.installed-from
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || die "Node.js $(node --version) is too old; 20 or newer is needed:" "https://nodejs.org/"
  # The stamp is written last, so an interrupted installation starts again.
  cmp -s .tools/package-lock.json "$stamp" && return 0
  say "Installing the npm packages in .tools (about 10 seconds)"
  npm ci --prefix .tools --ignore-scripts --no-audit --no-fund --loglevel=error >&2 </dev/null ||
    die "npm could not install the packages of .tools; its own message is above."
  cp .tools/package-lock.json "$stamp"
}

has_target() { rustup target list --installed --toolchain "$1" 2>/dev/null | grep -qx "$target"; }

need_wasm() {
  if has_target "$channel"; then
    wasm_toolchain=$channel
    return 0
  fi
  if is_debian && use_debian_toolchain; then return 0; fi
  say "Fetching the standard library for $target with rustup"
  if RUST_BACKTRACE=0 within 120 rustup target add "$target" --toolchain "$channel" >&2 && has_target "$channel"; then
    wasm_toolchain=$channel
    return 0
  fi
  is_debian || die "rustup could not fetch $target for Rust $channel, and without it nothing compiles for the browser." \
    "rustup target add $target --toolchain $channel"
  say "rustup could not; Debian's compiler and the sources of its standard library will do"
  apt_install "A compiler for $target" rustc-web cargo-web rust-web-src rust-web-llvm lld-22
  use_debian_toolchain || install_debian_toolchain
}

use_debian_toolchain() {
  wasm_toolchain=$(debian_toolchain "$cache") && [ -x "$wasm_toolchain/bin/cargo" ]
}

install_debian_toolchain() {
  say "Building the standard library for $target, once (about a minute)"
  new_temporary
  build_debian_toolchain "$target" "$temporary" "$wasm_toolchain"
  keep_temporary "$wasm_toolchain"
}

need_pins() {
  local pinned
  pinned=$(sed -n 's/^wasm_bindgen *= *"\(.*\)"/\1/p' Trunk.toml)
  [ "$pinned" = "$bindgen_version" ] || die "Trunk.toml pins wasm_bindgen = \"$pinned\", Cargo.lock has $bindgen_version." \
    "The two must be equal: change Trunk.toml, or run: cargo update -p wasm-bindgen --precise $pinned"
}

# The first program of the list that there is.
first_of() {
  local program
  for program in "$@"; do
    command -v "$program" 2>/dev/null && return 0
  done
  return 1
}

find_browser() {
  # CHROMIUM is read by tests/e2e, CHROMEDRIVER by wasm-bindgen's test runner.
  CHROMIUM=${CHROMIUM:-$(first_of chromium google-chrome google-chrome-stable chrome \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
    /Applications/Chromium.app/Contents/MacOS/Chromium)} &&
    CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)} || return 1
  export CHROMIUM CHROMEDRIVER
}

need_browser() {
  find_browser && return 0
  if is_debian; then
    apt_install "Chromium" chromium chromium-driver
    find_browser && return 0
  fi
  case $(uname -s) in
    Darwin) die "Chrome or its ChromeDriver is missing." "brew install --cask google-chrome chromedriver" ;;
    *) die "Chromium or Chrome, or its ChromeDriver, is missing on the PATH." \
      "Install both in the same version; CHROMIUM and CHROMEDRIVER may name the two programs." \
      "Ubuntu's chromium package is a snap that cannot be driven: take Chrome's own package there." ;;
  esac
}

need_for_check() {
  need_rust
  need_crates
  cargo nextest --version >/dev/null 2>&1 || install_crate cargo-nextest "$nextest_version" cargo-nextest 7
}

need_for_build() {
  need_rust
  need_pins
  need_node
  need_wasm
  need_crates
  install_crate trunk "$trunk_version" trunk 4 --no-default-features
  install_crate wasm-bindgen-cli "$bindgen_version" wasm-bindgen 2 --no-default-features
}
