package fr.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.pulse.PulseStart;
import fr.vigie.retention.ErasableCases;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what nobody may forget, in the application and the reports library. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.vigie");

  private static final String PLATFORM = "fr.vigie.platform..";

  private static final Pattern FEATURE = Pattern.compile("^fr\\.vigie\\.(\\w+)");

  /** Packages without a state of their own, which every feature may use. */
  private static final List<String> SHARED = List.of("platform", "time", "sla", "reports");

  /** Whatever tells the time or the zone of the machine. */
  private static final Pattern CLOCKS =
      Pattern.compile(
          "java\\.time\\..*\\.(now|system.*|tick.*)\\(.*\\)"
              + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
              + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)"
              + "|java\\.util\\.(Calendar\\.getInstance|TimeZone\\.getDefault)\\(.*\\)");

  private static final DescribedPredicate<JavaClass> REPOSITORY =
      describe(
          "repositories",
          type ->
              !type.getSimpleName().endsWith("Desk")
                  && type.getFields().stream()
                      .anyMatch(
                          field ->
                              field.getRawType().isEquivalentTo(EntityManager.class)
                                  || field.getRawType().isEquivalentTo(DataSource.class)));

  /** What the portal erases by itself, whoever the parties are, and never hands out. */
  private static final DescribedPredicate<JavaClass> WITHOUT_CALLER =
      assignableTo(ErasableCases.class).or(simpleName("Eraser")).or(simpleName("PurgeCertifier"));

  @Test
  void time_needs_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage("fr.vigie.time..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "fr.vigie.time..")
        .check(CLASSES);
  }

  @Test
  void sla_needs_nothing_but_the_jdk_and_time() {
    classes()
        .that()
        .resideInAPackage("fr.vigie.sla..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "fr.vigie.time..", "fr.vigie.sla..")
        .check(CLASSES);
  }

  @Test
  void rules_of_features_know_neither_the_database_nor_the_server() {
    noClasses()
        .that()
        .resideInAPackage("fr.vigie..rules..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("jakarta..", "javax..", "org.."))
        .check(CLASSES);
  }

  @Test
  void reports_know_neither_the_application_nor_jakarta_ee() {
    noClasses()
        .that()
        .resideInAPackage("fr.vigie.reports..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("jakarta..")
                .and(not(resideInAPackage("jakarta.xml.bind..")))
                .or(
                    resideInAPackage("fr.vigie..")
                        .and(not(resideInAPackage("fr.vigie.reports..")))))
        .check(CLASSES);
  }

  @Test
  void the_platform_knows_no_feature() {
    noClasses()
        .that()
        .resideInAPackage(PLATFORM)
        .should()
        .dependOnClassesThat(describe("belong to a feature", type -> !feature(type).isEmpty()))
        .check(CLASSES);
  }

  @Test
  void features_and_packages_have_no_cycles() {
    slices().matching("fr.vigie.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("fr.vigie.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void features_meet_by_desks_ids_and_views_never_by_entities_or_repositories() {
    classes().should(notReachIntoOtherFeatures()).check(CLASSES);
  }

  @Test
  void the_pulse_waits_for_everything_that_can_refuse_the_start() {
    Set<String> starting =
        CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Startup.class))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals(PulseStart.class.getSimpleName()))
            .collect(Collectors.toSet());

    assertThat(PulseStart.class.getAnnotation(DependsOn.class).value())
        .containsExactlyInAnyOrderElementsOf(starting);
  }

  @Test
  void desks_leave_the_decision_to_the_door() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Desk")
        .should()
        .beAnnotatedWith(Stateless.class)
        .andShould()
        .beAnnotatedWith(PermitAll.class)
        .andShould(
            describedBy(
                "have no interface, which would hide the methods that it leaves out",
                type -> type.getRawInterfaces().isEmpty()))
        .check(CLASSES);
  }

  @Test
  void every_public_method_of_a_desk_says_what_it_asks_of_its_caller() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Desk")
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("be a use case") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean asks =
                    method.isAnnotatedWith(UseCase.class)
                        || method.getOwner().isAnnotatedWith(UseCase.class);
                events.add(
                    new SimpleConditionEvent(
                        method, asks, method.getFullName() + " is behind no door: @UseCase"));
              }
            })
        .check(CLASSES);
  }

  @Test
  void repositories_of_cases_filter_by_the_scope_of_the_caller() {
    methods()
        .that()
        .areDeclaredInClassesThat(
            resideInAPackage("fr.vigie.rights..")
                .or(resideInAPackage("fr.vigie.breach.."))
                .or(resideInAPackage("fr.vigie.incident.."))
                .or(resideInAPackage("fr.vigie.inquiry.."))
                .or(resideInAPackage("fr.vigie.retention.."))
                .and(REPOSITORY)
                .and(not(WITHOUT_CALLER)))
        .and()
        .areNotPrivate()
        .and()
        .doNotHaveRawReturnType(void.class)
        .should()
        .haveRawParameterTypes(describe("a Scope among them", types -> hasScope(types)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nobody_but_the_platform_reads_a_clock_or_the_default_zone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PLATFORM)
        .should()
        .accessTargetWhere(describe("reads the clock", ArchitectureTest::readsClock))
        .check(CLASSES);
  }

  @Test
  void entities_change_by_verbs_and_are_made_whole() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            describedBy(
                "have a protected constructor without parameters, for the provider alone",
                type ->
                    type.getConstructors().stream()
                        .anyMatch(
                            constructor ->
                                constructor.getParameters().isEmpty()
                                    && constructor
                                        .getModifiers()
                                        .contains(JavaModifier.PROTECTED))))
        .check(CLASSES);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameMatching("set[A-Z].*")
        .check(CLASSES);
  }

  private static boolean hasScope(List<JavaClass> types) {
    return types.stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
  }

  private static boolean readsClock(JavaAccess<?> access) {
    return CLOCKS.matcher(access.getTarget().getFullName()).matches();
  }

  private static ArchCondition<JavaClass> notReachIntoOtherFeatures() {
    return new ArchCondition<>("not use another feature's entities, nor what hands them out") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          boolean foreign =
              !feature(target).isEmpty()
                  && !feature(type).isEmpty()
                  && !feature(type).equals(feature(target));
          boolean inside = target.isAnnotatedWith(Entity.class) || handsOutEntities(target);
          events.add(
              new SimpleConditionEvent(
                  dependency, !(foreign && inside), dependency.getDescription()));
        }
      }
    };
  }

  private static boolean handsOutEntities(JavaClass type) {
    return REPOSITORY.test(type)
        && type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(
                method ->
                    Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getRawParameterTypes().stream()))
            .anyMatch(named -> named.isAnnotatedWith(Entity.class));
  }

  private static ArchCondition<JavaClass> describedBy(
      String description, java.util.function.Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type, holds.test(type), type.getName() + " should " + description));
      }
    };
  }

  /** The name of the feature that a class belongs to, empty for what all share. */
  private static String feature(JavaClass type) {
    var name = FEATURE.matcher(type.getPackageName());
    return name.find() && !SHARED.contains(name.group(1)) ? name.group(1) : "";
  }
}
