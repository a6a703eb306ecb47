# Sourced by the scripts beside it: stages with their times, and clear ends.

stage_name='' stage_start=0

# stage NAME: ends the stage before and opens the next.
stage() {
  end_stage
  stage_name=$1 stage_start=$SECONDS
  echo "== $stage_name"
}

end_stage() {
  [ -z "$stage_name" ] || echo "== $stage_name: $((SECONDS - stage_start)) s"
  stage_name=''
}

# die MESSAGE: ends the script as failed.
die() {
  echo "$*" >&2
  exit 1
}

# cleanup runs when the script ends, however it does. Scripts define their own.
cleanup() { :; }

finish() {
  local status=$?
  if [ "$status" -eq 0 ]; then
    end_stage
  else
    echo "== FAILED: ${stage_name:-start} (after $((SECONDS - stage_start)) s, exit $status)" >&2
  fi
  cleanup
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# check_gofmt fails if a Go file is not formatted.
check_gofmt() {
  local files
  files=$(find . \( -name .cache -o -name .git -o -name node_modules \) -prune -o -name '*.go' -exec gofmt -l {} +)
  [ -z "$files" ] || die "gofmt has changes for:"$'\n'"$files"
}
