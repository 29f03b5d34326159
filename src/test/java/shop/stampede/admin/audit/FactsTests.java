package shop.stampede.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every fact of every event as a person reads it, from the events' golden files.
class FactsTests {

    private static final List<String> WORK = List.of(
            "rebuild",
            "abandon",
            "flip",
            "roll-back",
            "fold",
            "check",
            "repair",
            "retry",
            "discard",
            "replay",
            "password");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("events")
    void haveALabelInBothLanguages(Path file) throws IOException {
        var type = typeOf(file);
        var facts = Facts.in(type, (ObjectNode) JSON.readTree(Files.readString(file)));
        var wanted = new LinkedHashSet<String>();
        if (type.equals("shared.UpkeepCommanded")) {
            WORK.forEach(work -> wanted.add("admin.did." + type + "." + work));
        } else {
            wanted.add("admin.did." + type);
        }
        Stream.concat(facts.states().keySet().stream(), facts.own().keySet().stream())
                .forEach(name -> wanted.add("admin.field." + name.field()));

        assertThat(messages("admin-messages.properties").stringPropertyNames()).containsAll(wanted);
        assertThat(messages("admin-messages_de.properties").stringPropertyNames())
                .containsAll(wanted);
    }

    /// The newest version of each event of the shop; the parcel is an example of the tests.
    static Stream<Path> events() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/events"))) {
            return files
                    .filter(file -> !typeOf(file).equals("shared.ParcelAddressed"))
                    .sorted(Comparator.comparing(Path::toString))
                    .filter(file ->
                            !Files.exists(file.resolveSibling(typeOf(file) + ".v" + (versionOf(file) + 1) + ".json")))
                    .toList()
                    .stream();
        }
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "");
    }

    private static int versionOf(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll(".*\\.v(\\d+)\\.json$", "$1"));
    }

    private static Properties messages(String file) throws IOException {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            messages.load(reader);
        }
        return messages;
    }
}
