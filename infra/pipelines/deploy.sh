#!/usr/bin/env bash
# Provisions, puts the code there and subscribes to uploads. From the root of the repository, after
# `mvn package` and `az login`:
#   deploy.sh RESOURCE_GROUP [PARAMETER=VALUE ...]
# Parameters are those of infra/main.bicep. Asks for bash, az, jq and zip, and for the API key in
# SPANWRIGHT_KEY_1.
set -euo pipefail

readonly staged=functions/app/target/azure-functions/spanwright
group=${1:?which resource group}
shift
: "${SPANWRIGHT_KEY_1:?is not set}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# In a file that only this user can read, since everybody can read a command's arguments.
(umask 077 && jq --null-input '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  contentVersion: "1.0.0.0",
  parameters: {apiKey1: {value: env.SPANWRIGHT_KEY_1}}
}' >"$work/parameters.json")

outputs=$(az deployment group create --resource-group "$group" --name spanwright \
  --template-file infra/main.bicep --parameters "@$work/parameters.json" "$@" \
  --query properties.outputs --output json)
app=$(jq --raw-output .appName.value <<<"$outputs")
topic=$(jq --raw-output .topicName.value <<<"$outputs")

(cd "$staged" && zip --quiet --recurse-paths "$work/app.zip" . --exclude local.settings.json)
az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none

az deployment group create --resource-group "$group" --name spanwright-uploads \
  --template-file infra/uploads.bicep --parameters appName="$app" topicName="$topic" --output none
jq --raw-output .endpoint.value <<<"$outputs"
