#!/bin/sh
# package_test.sh BUILD ARTICLE: makes the Debian package of a build, unpacks it into an empty root, and runs what came out of it
# with nothing of the source tree in reach.
set -eu
build=$1
article=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

fail() {
  printf 'package_test: %s\n' "$1" >&2
  exit 1
}

(cd "$build" && cpack -G DEB --config CPackConfig.cmake -B "$root/package" >"$root/cpack.log" 2>&1) || {
  cat "$root/cpack.log" >&2
  fail "cpack could not make the package"
}
package=$(ls "$root"/package/*.deb)
dpkg-deb -x "$package" "$root/system"

for needed in libc6 libpango fonts-inter fonts-noto-core libfyaml; do
  dpkg-deb -f "$package" Depends | grep -q "$needed" || fail "the package does not depend on $needed"
done

program="$root/system/usr/bin/backstory"
mkdir "$root/desk"
cp "$article" "$root/desk/article.md"
cd "$root/desk"
env -i "$program" make article.md >made.txt || fail "the installed program does not run"
for file in out/article.yaml out/article.svg out/article.png; do
  [ -s "$file" ] || fail "the installed program made no $file"
done
env -i "$program" render out/article.yaml --theme dark --template vertical -o again.pdf >/dev/null ||
  fail "the installed program does not find its themes"

# The program is named by each manual page, and every command that --help lists has one.
for command in $(env -i "$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  page="$root/system/usr/share/man/man1/backstory-$command.1.gz"
  [ -s "$page" ] || fail "there is no manual page of $command"
  gzip -dc "$page" | mandoc -T utf8 >page.txt || fail "the manual page of $command cannot be read"
  grep -q "backstory $command" page.txt || fail "the manual page of $command does not show how to call it"
done
for file in bash-completion/completions/backstory zsh/vendor-completions/_backstory fish/vendor_completions.d/backstory.fish; do
  [ -s "$root/system/usr/share/$file" ] || fail "there is no $file"
done
