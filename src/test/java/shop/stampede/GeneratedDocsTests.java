package shop.stampede;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.SpringBean;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.stereotype.Controller;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.readmodels.ReadModel;

/// What the code says about itself, written down: a canvas for each module, a picture of who uses whom, a table of all
/// events. The files are committed, so that a change of the architecture shows in the review of the change.
class GeneratedDocsTests {

    private static final Path COMMITTED = Path.of("docs/architecture/generated");
    private static final Path EVENTS = Path.of("docs/architecture/events.md");
    private static final Path FRESH = Path.of("target/generated-docs");
    private static final String HOW_TO_MEND = "This is not what the code says. Write it anew with"
            + " ./mvnw test -Dtest=GeneratedDocsTests -Ddocs.write=true, look at the difference, and commit it.";
    private static final ApplicationModules MODULES = ApplicationModules.of(StampedeApplication.class);

    @Test
    void areThoseOfTheCodeAsItIs() throws IOException {
        writeInto(FRESH);
        if (Boolean.getBoolean("docs.write")) {
            replace(COMMITTED, FRESH);
        }
        var fresh = contentOf(FRESH);
        var committed = contentOf(COMMITTED);
        assertThat(committed.keySet()).as(HOW_TO_MEND).isEqualTo(fresh.keySet());
        fresh.forEach((file, content) ->
                assertThat(committed.get(file)).as("%s: %s", file, HOW_TO_MEND).isEqualTo(content));
    }

    @Test
    void nameEveryEventAndWhoHearsIt() throws IOException {
        var fresh = EventsDocument.text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(EVENTS, fresh);
        }
        assertThat(read(EVENTS)).as("%s: %s", EVENTS, HOW_TO_MEND).isEqualTo(fresh);
    }

    private static void writeInto(Path folder) throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModuleCanvases(CanvasOptions.withoutDefaultGroupings()
                        .groupingBy("Command handlers", bean -> bean.isAssignableTo(CommandHandler.class))
                        .groupingBy("Read models", bean -> bean.isAssignableTo(ReadModel.class))
                        .groupingBy("Queries", bean -> isNamed(bean, "Queries"))
                        .groupingBy("Repositories", bean -> bean.isAssignableTo(Repository.class))
                        .groupingBy("Controllers", GeneratedDocsTests::isController)
                        .revealInternals());
        for (var canvas : contentOf(folder).entrySet()) {
            Files.writeString(folder.resolve(canvas.getKey()), inOrder(canvas.getValue()));
        }
        Files.writeString(folder.resolve("modules.md"), modules());
    }

    private static boolean isNamed(SpringBean bean, String ending) {
        return bean.getType().getSimpleName().endsWith(ending);
    }

    private static boolean isController(SpringBean bean) {
        return bean.getType().isMetaAnnotatedWith(Controller.class);
    }

    /// The documenter leaves some lists in the order in which it met their items; here they are sorted.
    private static String inOrder(String canvas) {
        var lines = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : (canvas.replace("|* ", "|\n* ") + "\n").split("\n", -1)) {
            if (line.startsWith("* ")) {
                items.add(line.strip());
            } else {
                items.stream().sorted().forEach(lines::add);
                items.clear();
                lines.add(line.strip());
            }
        }
        return String.join("\n", lines).strip() + "\n";
    }

    private static String modules() {
        return """
                # Who uses whom

                Read from the classes as they are, and compared with them in every build: who calls something that the
                other publishes, or listens to its events. Every module uses `shared`, which uses none; it is left out.

                ```mermaid
                flowchart TD
                %s
                ```
                """.formatted(MODULES.stream()
                .sorted()
                .flatMap(GeneratedDocsTests::arrowsFrom)
                .collect(joining("\n")));
    }

    private static Stream<String> arrowsFrom(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ApplicationModule::getIdentifier)
                .filter(used ->
                        !used.equals(module.getIdentifier()) && !used.toString().equals("shared"))
                .sorted()
                .map(used -> "    %s --> %s".formatted(module.getIdentifier(), used));
    }

    private static TreeMap<String, String> contentOf(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new TreeMap<>();
        }
        try (var files = Files.list(folder)) {
            return files.collect(toMap(
                    file -> file.getFileName().toString(), GeneratedDocsTests::read, (one, _) -> one, TreeMap::new));
        }
    }

    private static void replace(Path folder, Path with) throws IOException {
        Files.createDirectories(folder);
        for (var file : List.copyOf(contentOf(folder).keySet())) {
            Files.delete(folder.resolve(file));
        }
        for (var file : contentOf(with).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
