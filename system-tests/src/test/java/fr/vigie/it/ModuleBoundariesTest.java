package fr.vigie.it;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the modules may know of each other. */
class ModuleBoundariesTest {
  private static final String WEB = "fr.vigie.web..";

  private static final Pattern CLOCKS =
      Pattern.compile(
          "java\\.time\\..*\\.(now|system.*|tick.*)\\(.*\\)"
              + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
              + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)"
              + "|java\\.util\\.(Calendar\\.getInstance|TimeZone\\.getDefault)\\(.*\\)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of("reports", "ejb", "web")
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .toList());

  @Test
  void the_application_knows_nothing_of_its_pages() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(WEB, "jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..")
        .check(CLASSES);
  }

  @Test
  void pages_and_resources_keep_their_hands_off_the_database() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat(
            describe(
                "are the database's or an entity",
                type ->
                    type.isEquivalentTo(EntityManager.class)
                        || type.isEquivalentTo(EntityManagerFactory.class)
                        || type.isEquivalentTo(DataSource.class)
                        || type.getPackageName().equals("java.sql")
                        || type.isAnnotatedWith(Entity.class)))
        .check(CLASSES);
  }

  @Test
  void pages_and_resources_read_no_clock() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .accessTargetWhere(
            describe(
                "tells the time or the zone of the machine",
                access -> CLOCKS.matcher(access.getTarget().getFullName()).matches()))
        .check(CLASSES);
  }

  @Test
  void names_say_what_a_class_is_for() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)").check(CLASSES);
  }
}
