package io.spanwright.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.annotation.BlobTrigger;
import com.microsoft.azure.functions.annotation.FunctionName;
import io.spanwright.azure.NodePackages;
import io.spanwright.core.project.UploadContainer;
import io.spanwright.core.report.Reports;
import io.spanwright.core.settings.Setting;
import io.spanwright.functions.LabelsFileFunctions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is deployed is what the code asks for. */
class DeployedAppTest {

    private static final Pattern BLOB_ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| (?:`[A-Z]|a hash)");

    private static Map<String, BicepFile> files;

    @BeforeAll
    static void parse() throws Exception {
        files = BicepParser.repository();
    }

    @Test
    void everySettingInBicepIsOneOfTheAppWithNoConnectionStringAmongThem() {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::fullName).collect(Collectors.toSet());

        assertThat(settings())
                .isSubsetOf(known)
                .contains(
                        Setting.BACKEND.fullName(),
                        Setting.BLOB_ENDPOINT.fullName(),
                        Setting.DOCUMENTS_ENDPOINT.fullName(),
                        Setting.COSMOS_ENDPOINT.fullName(),
                        Setting.KEY_1.fullName())
                .noneMatch(name -> name.endsWith("_CONNECTION"));
    }

    private static Set<String> settings() {
        return files.get("app/app.bicep")
                .root()
                .all("object_property")
                .map(property -> property.parts().get(0).value())
                .filter(name -> name.startsWith("SPANWRIGHT_"))
                .collect(Collectors.toSet());
    }

    @Test
    void theBackendIsAzureAndDatabaseAndContainerAreTheDefaults() {
        BicepNode own = files.get("app/app.bicep").variable("ownSettings");
        BicepFile main = files.get("main.bicep");

        assertThat(own.at(Setting.BACKEND.fullName()).orElseThrow().value()).isEqualTo("azure");
        assertThat(main.variable("databaseName").value())
                .isEqualTo(Setting.COSMOS_DATABASE.defaultValue().orElseThrow());
        assertThat(main.variable("containerName").value())
                .isEqualTo(Setting.COSMOS_CONTAINER.defaultValue().orElseThrow());
    }

    @Test
    void theContainersOfTheAppAreAllMade() throws IOException {
        String stored = Files.readString(NodePackages.repository().resolve("docs/storage.md"));
        Set<String> documented =
                BLOB_ROW.matcher(stored)
                        .results()
                        .map(result -> result.group(1))
                        .collect(Collectors.toCollection(HashSet::new));
        BicepFile storage = files.get("app/storage.bicep");
        documented.add(storage.variable("packagesContainer").value());
        BicepNode containers = storage.variable("containers");

        assertThat(
                        containers.parts().stream()
                                .map(
                                        one ->
                                                one.is("identifier")
                                                        ? storage.variable(one.text()).value()
                                                        : one.value()))
                .contains(UploadContainer.CONTAINER, Reports.CONTAINER)
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void eventsOfUploadsReachTheFunctionThatWaitsForThem() {
        BicepFile uploads = files.get("uploads.bicep");
        Method function = triggeredByBlobs();
        BlobTrigger trigger = function.getParameters()[0].getAnnotation(BlobTrigger.class);
        String subject = "/blobServices/default/containers/" + UploadContainer.CONTAINER + "/";

        assertThat(uploads.variable("functionName").value())
                .isEqualTo(function.getAnnotation(FunctionName.class).value());
        assertThat(trigger.source()).isEqualTo("EventGrid");
        assertThat(trigger.path()).startsWith(UploadContainer.CONTAINER + "/");
        assertThat(
                        uploads.made("Microsoft.EventGrid/systemTopics/eventSubscriptions")
                                .map(one -> one.body().at("properties.filter.subjectBeginsWith"))
                                .map(value -> value.orElseThrow().value()))
                .containsExactly(subject);
    }

    private static Method triggeredByBlobs() {
        return Arrays.stream(LabelsFileFunctions.class.getMethods())
                .filter(method -> method.isAnnotationPresent(FunctionName.class))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theUsersDocumentsAreOnlyRead() {
        BicepFile reader = files.get("app/reader.bicep");
        List<String> roles = guids(reader);

        assertThat(roles).containsExactly("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
        assertThat(files.get("app/documents.bicep").root().text())
                .doesNotContain("param principalId");
    }

    private static List<String> guids(BicepFile file) {
        return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(file.root().text())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void alertsAskForFunctionsThatThereAre() throws Exception {
        Method reconcile =
                Class.forName("io.spanwright.functions.ReconcilerFunctions").getMethods()[0];

        assertThat(files.get("app/alerts.bicep").variable("reconciled").value())
                .contains('"' + reconcile.getAnnotation(FunctionName.class).value() + '"');
    }

    @Test
    void theAppRunsOnTheJavaThatItIsCompiledFor() throws IOException {
        String pom = Files.readString(NodePackages.repository().resolve("pom.xml"));
        String version =
                files.get("app/app.bicep")
                        .made("Microsoft.Web/sites")
                        .map(app -> app.body().at("properties.functionAppConfig.runtime.version"))
                        .map(value -> value.orElseThrow().value())
                        .findFirst()
                        .orElseThrow();

        assertThat(pom).contains("<maven.compiler.release>" + version + "<");
    }
}
