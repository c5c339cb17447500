// Usage: node analyze.mjs ENDPOINT PROJECT DEPLOYMENT TEXT_FILE, with the key in SPANWRIGHT_TEST_KEY.
// Prints what the unmodified client returns for one document, as JSON.
import { readFileSync } from "node:fs";
import { AzureKeyCredential, TextAnalysisClient } from "@azure/ai-language-text";

const [endpoint, projectName, deploymentName, file] = process.argv.slice(2);
const client = new TextAnalysisClient(
  endpoint,
  new AzureKeyCredential(process.env.SPANWRIGHT_TEST_KEY),
  { allowInsecureConnection: true },
);
const poller = await client.beginAnalyzeBatch(
  [{ kind: "CustomEntityRecognition", projectName, deploymentName }],
  [readFileSync(file, "utf8")],
  "en",
  { updateIntervalInMs: 200 },
);
const entities = [];
for await (const action of await poller.pollUntilDone()) {
  if (action.error) {
    throw new Error(action.error.message);
  }
  for (const document of action.results) {
    if (document.error) {
      throw new Error(document.error.message);
    }
    entities.push(...document.entities);
  }
}
console.log(JSON.stringify(entities));
