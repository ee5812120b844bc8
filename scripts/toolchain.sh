# Finds what the scripts need, and says exactly what to install when it is missing. Sourced, never run.
# Kept to bash 3.2, which is what macOS has.

readonly JAVA_WANTED=25
readonly MAVEN_WANTED=3.8.7
readonly NODE_WANTED=20.19

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# version_at_least HAVE WANT: compares dotted numbers
version_at_least() {
  local have want i
  IFS=. read -r -a have <<<"${1%%[!0-9.]*}"
  IFS=. read -r -a want <<<"$2"
  for i in 0 1 2; do
    [ "${have[i]:-0}" -gt "${want[i]:-0}" ] && return 0
    [ "${have[i]:-0}" -lt "${want[i]:-0}" ] && return 1
  done
  return 0
}

# is_wanted_jdk FOLDER: reads the folder's release file, which is faster than asking java
is_wanted_jdk() {
  local line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      "JAVA_VERSION=\"$JAVA_WANTED\"" | "JAVA_VERSION=\"$JAVA_WANTED."* | "JAVA_VERSION=\"$JAVA_WANTED-"*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# home_of_path_java: the folder of the java on the path, links followed
home_of_path_java() {
  local java link
  java=$(command -v java) || return 1
  while link=$(readlink "$java"); do
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  (cd "$(dirname "$java")/.." && pwd)
}

# require_java: sets and exports JAVA_HOME
require_java() {
  local candidate
  for candidate in \
    "${JAVA_HOME:-}" \
    /usr/lib/jvm/* \
    /usr/lib64/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  if candidate=$(home_of_path_java) && is_wanted_jdk "$candidate"; then
    export JAVA_HOME=$candidate
    return
  fi
  fail "Cardroom needs a JDK $JAVA_WANTED, and there is none in JAVA_HOME, in the system's folders of JDKs or on the path." \
    "Install one and start again:" \
    "  Debian, Ubuntu   apt-get install temurin-$JAVA_WANTED-jdk   (repository: https://adoptium.net/installation/linux)" \
    "  Fedora           dnf install java-$JAVA_WANTED-openjdk-devel" \
    "  macOS            brew install openjdk@$JAVA_WANTED" \
    "  elsewhere        unpack https://adoptium.net/temurin/releases/?version=$JAVA_WANTED and set JAVA_HOME to the folder"
}

# require_maven: call after require_java
require_maven() {
  local version
  if command -v mvn >/dev/null; then
    # a warning of the JDK about Maven's own libraries says nothing about this project
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    version=$(mvn --batch-mode --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    if version_at_least "${version:-0}" "$MAVEN_WANTED"; then
      return
    fi
    fail "Cardroom is built with Maven $MAVEN_WANTED or later, and mvn is ${version:-of an unknown version}." \
      "Install a newer one from https://maven.apache.org/download.cgi and put its bin folder first in PATH."
  fi
  fail "Cardroom is built with Maven $MAVEN_WANTED or later, and there is no mvn on the path." \
    "Install it and start again:" \
    "  Debian, Ubuntu   apt-get install maven" \
    "  Fedora           dnf install maven" \
    "  macOS            brew install maven"
}

require_node() {
  local version
  if command -v node >/dev/null && command -v npm >/dev/null; then
    version=$(node --version)
    if version_at_least "${version#v}" "$NODE_WANTED"; then
      return
    fi
    fail "The browser client is built with Node $NODE_WANTED or later, and node is $version." \
      "Install a newer one from https://nodejs.org and put it first in PATH."
  fi
  fail "The browser client is built with Node $NODE_WANTED or later and npm, and they are not on the path." \
    "Install them and start again:" \
    "  Debian, Ubuntu   apt-get install nodejs npm   (or https://nodejs.org where that is older)" \
    "  Fedora           dnf install nodejs" \
    "  macOS            brew install node"
}

# install_client_packages: in server/web; npm ci, when the lock file is newer than what it installed
install_client_packages() {
  local installed=node_modules/.package-lock.json
  if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
    echo "Fetching the client's packages …" >&2
    npm ci --no-audit --no-fund --loglevel=error >&2 && touch "$installed"
  fi
}

# require_chromium: sets and exports CHROMIUM; installs it where that needs no question
require_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return
    fi
  done
  if command -v apt-get >/dev/null && install_by_apt chromium; then
    CHROMIUM=$(command -v chromium)
    export CHROMIUM
    return
  fi
  fail "The browser tests need Chromium. Install it and start again, or set CHROMIUM to the program:" \
    "  Debian, Ubuntu   sudo apt-get install --yes chromium"
}

# install_by_apt PACKAGE…: as root, or by sudo when it asks for no password
install_by_apt() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo --non-interactive true 2>/dev/null || return 1
    as_root=(sudo)
  fi
  echo "Installing $* …" >&2
  ${as_root[@]+"${as_root[@]}"} apt-get update --quiet >&2 &&
    DEBIAN_FRONTEND=noninteractive ${as_root[@]+"${as_root[@]}"} apt-get install --yes --no-install-recommends "$@" >&2
}
