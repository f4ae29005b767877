# Shared by run and test: what they say, the JDK and Maven they need, and whether the jar is up to date.
# Expects $root, the directory of the project.

say() {
    printf '%s\n' "$@"
}

refuse() {
    printf '%s\n' "$@" >&2
    exit 2
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -Eq '^JAVA_VERSION="25("|\.)' "$1/release"
}

candidate_jdks() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if command -v java >/dev/null 2>&1; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25 2>/dev/null
    fi
    for directory in /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
        printf '%s\n' "$directory"
    done
}

use_jdk_25() {
    while IFS= read -r directory; do
        if is_jdk_25 "$directory"; then
            JAVA_HOME=$directory
            export JAVA_HOME
            return
        fi
    done <<JDKS
$(candidate_jdks)
JDKS
    refuse 'Nav atrasts JDK 25. Uzstādiet pakotni temurin-25-jdk vai openjdk-25-jdk, vai norādiet to mainīgajā JAVA_HOME.' \
        'JDK 25 was not found. Install the package temurin-25-jdk or openjdk-25-jdk, or name it in JAVA_HOME.'
}

need_maven() {
    command -v mvn >/dev/null 2>&1 ||
        refuse 'Nav atrasts Maven. Uzstādiet pakotni maven.' 'Maven was not found. Install the package maven.'
}

fingerprint_of_sources() {
    (cd "$root" && find pom.xml src/main db-migrations frontend -path frontend/generated -prune -o -type f ! -path frontend/index.html -exec cksum {} + | LC_ALL=C sort | cksum)
}

remember_built_jar() {
    fingerprint_of_sources >"$root/target/kopskats.jar.sources"
}

is_jar_up_to_date() {
    [ -f "$root/target/kopskats.jar" ] && [ -f "$root/target/kopskats.jar.sources" ] &&
        [ "$(fingerprint_of_sources)" = "$(cat "$root/target/kopskats.jar.sources")" ]
}

forget_built_classes() {
    rm -rf "$root/target/classes" "$root/target/test-classes" \
        "$root/target/kopskats.jar" "$root/target/kopskats.jar.sources" "$root/target/embedded-postgres"
}
