package io.spanwright.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks find in the repository's files, nothing, and in files with a planted fault. */
class BicepTest {

    private static final String MODULE =
            """
            @description('Required. A name.')
            param name string

            @description('Optional. A key.')
            @secure()
            param key string = ''

            @description('The name.')
            output name string = empty(key) ? name : ''
            """;

    private static final String STORAGE =
            """
            resource s 'Microsoft.Storage/storageAccounts@2025-06-01' = {
              name: 'x'
              properties: {
                allowSharedKeyAccess: true
              }
            }
            """;

    @Test
    void theFilesHaveNoProblem() throws Exception {
        List<BicepFile> files = List.copyOf(BicepParser.repository().values());

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(files.stream().flatMap(file -> problems(file, files))).isEmpty();
    }

    private static Stream<String> problems(BicepFile file, List<BicepFile> files) {
        return Stream.of(
                        SymbolCheck.problems(file),
                        ModuleCheck.problems(file, files),
                        ResourceCheck.problems(file))
                .flatMap(List::stream);
    }

    @Test
    void theMainFileReadsAsTheListOfModules() throws Exception {
        BicepFile main = BicepParser.repository().get("main.bicep");

        assertThat(main.all("resource")).isEmpty();
        assertThat(main.all("module").map(BicepDeclaration::target))
                .allMatch(target -> target.startsWith("app/"))
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("output o string = {", "syntax error"),
                Arguments.of("var a = b\noutput o string = a", "b is not declared"),
                Arguments.of("var a = frob('x')\noutput o string = a", "frob is not declared"),
                Arguments.of("var a = [for x in ['y']: x]\nvar c = '${x}'", "x is not declared"),
                Arguments.of("var a = 1", "a is unused"),
                Arguments.of("param a string\noutput o string = a", "a is not described"),
                Arguments.of(
                        "@description('Required. It.')\nparam a string = ''\noutput o string = a",
                        "a is not described"),
                Arguments.of("output o string = 'x'", "o is not described"),
                Arguments.of("module m 'none.bicep' = {}", "no file none.bicep"),
                Arguments.of("module m 'module.bicep' = {}", "lacks the parameter name"),
                Arguments.of(
                        "module m 'module.bicep' = {\n params: {\n name: 'x'\n size: 1\n }\n}",
                        "has no parameter size"),
                Arguments.of(
                        "module m 'module.bicep' = {}\noutput o string = m.outputs.size",
                        "module.bicep has no size"),
                Arguments.of(
                        "@secure()\nparam k string\nmodule m 'module.bicep' = {\n params: {\n"
                                + " name: k\n }\n}",
                        "gives a secret to name, which is not secure"),
                Arguments.of(
                        "@secure()\nparam k string\noutput o string = '${k}'", "o shows a secret"),
                Arguments.of(
                        "resource s 'Microsoft.Storage/storageAccounts@2019-01-01' existing = {\n}",
                        "2019-01-01 is not among the reviewed types"),
                Arguments.of(STORAGE, "properties.allowSharedKeyAccess is true, and not false"),
                Arguments.of(STORAGE, "properties.minimumTlsVersion is not set, and not TLS1_2"),
                Arguments.of(
                        "resource r 'Microsoft.Authorization/roleAssignments@2022-04-01' = {\n}",
                        "gives a role on the whole group"),
                Arguments.of("var a = listKeys('id', '2025-06-01').keys", "asks for keys"),
                Arguments.of("var a = 'AccountKey=abc'", "holds a connection string"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFound(String text, String problem, @TempDir Path directory)
            throws Exception {
        Path file = Files.writeString(directory.resolve("file.bicep"), text + "\n");
        Path module = Files.writeString(directory.resolve("module.bicep"), MODULE);
        List<BicepFile> files = BicepParser.parse(List.of(file, module));

        assertThat(problems(files.get(0), files)).anyMatch(one -> one.endsWith(problem));
        assertThat(problems(files.get(1), files)).isEmpty();
    }
}
