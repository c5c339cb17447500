#!/usr/bin/env bash
# From labels to a deployed model over the REST API, one step a call:
#   model.sh import LABELS_FILE
#   model.sh train MODEL
#   model.sh deploy MODEL DEPLOYMENT
# Asks for bash, curl and jq, and in the environment for SPANWRIGHT_ENDPOINT, SPANWRIGHT_PROJECT and
# SPANWRIGHT_KEY_1. Ends with 1 where a call or a job fails.
set -euo pipefail

readonly api_version=2023-04-01

fail() {
  echo "$*" >&2
  exit 1
}

# The key comes from a file descriptor, since everybody on a machine can read a command's arguments.
call() {
  curl --silent --show-error --fail-with-body --max-time 240 \
    --config <(printf 'header = "Ocp-Apim-Subscription-Key: %s"\n' "$SPANWRIGHT_KEY_1") "$@"
}

project_url() {
  local name
  name=$(jq --null-input --raw-output --arg name "$SPANWRIGHT_PROJECT" '$name | @uri')
  echo "${SPANWRIGHT_ENDPOINT%/}/language/authoring/analyze-text/projects/$name"
}

# start METHOD PATH BODY_FILE: starts a job and waits for its end.
start() {
  local job
  call --request "$1" --header 'Content-Type: application/json' --data-binary "@$3" \
    --dump-header "$work/headers" --output "$work/body" \
    "$(project_url)/$2?api-version=$api_version" || fail "$1 $2 was refused: $(cat "$work/body")"
  job=$(tr -d '\r' <"$work/headers" | awk 'tolower($1) == "operation-location:" { print $2 }')
  [[ -n $job ]] || fail "$1 $2 started no job"
  await "$job"
}

await() {
  local state status
  while true; do
    state=$(call "$1") || fail "the job could not be asked for"
    status=$(jq --raw-output .status <<<"$state")
    case $status in
      notStarted | running | cancelling) sleep "${SPANWRIGHT_POLL_SECONDS:-10}" ;;
      succeeded) return ;;
      *) fail "the job is $status: $(jq --compact-output '.errors // []' <<<"$state")" ;;
    esac
  done
}

body() {
  jq --null-input --arg model "$1" "$2"
}

for name in SPANWRIGHT_ENDPOINT SPANWRIGHT_PROJECT SPANWRIGHT_KEY_1; do
  [[ -n ${!name:-} ]] || fail "$name is not set"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "${1:-}/$#" in
  import/2)
    start POST :import "$2"
    ;;
  train/2)
    start POST :train <(body "$2" \
      '{modelLabel: $model, trainingConfigVersion: "latest", evaluationOptions: {kind: "manual"}}')
    ;;
  deploy/3)
    start PUT "deployments/$(jq --null-input --raw-output --arg name "$3" '$name | @uri')" \
      <(body "$2" '{trainedModelLabel: $model}')
    ;;
  *)
    sed -n '2,7s/^# //p' "$0" >&2
    exit 2
    ;;
esac
