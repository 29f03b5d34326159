package shop.stampede;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.readmodels.Rows;

class ModuleBorderTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("shop.stampede");

    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        ApplicationModules.of(StampedeApplication.class).verify();
    }

    @Test
    void theWriteSideNeverReadsAReadModel() {
        noClasses()
                .that()
                .resideInAPackage("..command..")
                .should()
                .dependOnClassesThat(resideInAPackage("shop.stampede.*.query.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Rows.class)
                .check(CLASSES);
    }

    @Test
    void theWriteSidesSqlNeverNamesAReadModel() throws IOException {
        var readModels = String.join("|", namesOfReadModels());
        var mention = Pattern.compile("\\b(" + readModels + ")(_base|_overlay|_recent|_settled|_definition)?\\b");
        for (var file : javaFiles("command")) {
            var sql = Files.readString(file);
            assertThat(mention.matcher(sql)
                            .results()
                            .filter(m -> sql.substring(0, m.start()).matches("(?s).*(FROM|JOIN)\\s+$")))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void pagesAndTheApiContainNoSql() {
        noClasses()
                .that()
                .resideInAnyPackage("shop.stampede.storefront..", "shop.stampede.api..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.."))
                .check(CLASSES);
    }

    /// Such a stream keeps its connection until it is closed, and nobody closes it. Lists are as good.
    @Test
    void noQueryIsReadAsAStream() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void everyListenerHasAnIdThatOutlivesItsName() {
        methods()
                .that()
                .areAnnotatedWith(TransactionalEventListener.class)
                .should(new ArchCondition<>("have an id") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var id = method.getAnnotationOfType(TransactionalEventListener.class)
                                .id();
                        events.add(new SimpleConditionEvent(method, !id.isBlank(), method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void behaviourStaysInsideItsModule() {
        noClasses()
                .that()
                .resideInAPackage("..command..")
                .and()
                .resideOutsideOfPackage("shop.stampede.shared..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void everyCommandHasAHandler() {
        var handled = CLASSES.stream()
                .filter(type -> type.isAssignableTo(CommandHandler.class) && !type.isInterface())
                .map(type -> ResolvableType.forClass(CommandHandler.class, type.reflect())
                        .getGeneric(0)
                        .toClass()
                        .getName())
                .toList();
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::getName))
                .isNotEmpty()
                .isSubsetOf(handled);
    }

    /// What is made ahead for a quick start (decision 0027) asks no property when the shop is started.
    @Test
    void noBeanIsThereOrNotByAProperty() {
        noClasses().should().beAnnotatedWith(ConditionalOnProperty.class).check(CLASSES);
        noMethods().should().beAnnotatedWith(ConditionalOnProperty.class).check(CLASSES);
    }

    private static List<String> namesOfReadModels() throws IOException {
        var declaration = Pattern.compile("readmodels\\.declare\\(\\s*'([a-z_.]+)'");
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("R__"))
                    .flatMap(file ->
                            declaration.matcher(read(file)).results().map(match -> Pattern.quote(match.group(1))))
                    .toList();
        }
    }

    private static List<Path> javaFiles(String folder) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.getParent().getFileName().toString().equals(folder))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
