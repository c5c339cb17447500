package io.spanwright.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SpanwrightCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "validate",
                "train --labels pom.xml",
                "train --labels pom.xml --documents src --model target/m --seed many",
                "train --labels pom.xml --documents src --model target/m --split random",
                "evaluate --model src --labels pom.xml --documents src --dataset test",
                "evaluate --model src --labels pom.xml --documents src --precision 1",
                "evaluate --model src --labels pom.xml --documents src --precision 0",
                "evaluate --model src --labels pom.xml --documents src --precision NaN",
                "analyze --model src --thresholds no-such-file.json pom.xml",
                "validate --labels no-such-file.json --documents src",
                "validate --labels pom.xml --documents no-such-directory",
                "convert --from brat --to labels src",
                "convert --from brat no-such-directory --to labels target/out",
                "convert --from brat src --to labels target/out --overlaps=shortest",
                "import --format brat src",
                "analyze --model src",
                "analyze --model src no-such-file.txt",
                "compare",
                "compare --model src --labels pom.xml --documents src",
                "compare --model src --baseline src --labels pom.xml --documents src --project p",
                "compare --endpoint http://localhost --project p --trained-model m --key k",
                "serve --port seven",
                "serve --tls=only-one.pem"
            })
    void wrongUsageEndsWith2AndSaysWhyOnStandardError(String arguments) {
        String[] parts = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        assertThat(execute(parts)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .contains("serve", "quickstart", "validate", "convert", "import")
                .contains("train", "evaluate", "compare", "analyze");
    }

    private int execute(String... arguments) {
        CommandLine line = SpanwrightCommand.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
