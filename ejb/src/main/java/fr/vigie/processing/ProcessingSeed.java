package fr.vigie.processing;

import fr.vigie.directory.OrganisationKind;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Loads the processings of Medimail and Mailiz, as their terms and notices tell them. */
@Singleton
@Startup
@DependsOn("ServiceSeed")
public class ProcessingSeed {
  private static final String MEDIMAIL = "MEDIMAIL";
  private static final String MAILIZ = "MAILIZ";
  private static final String TERMS = "CGU Medimail, annexe 3 et politique de confidentialité";
  private static final String NOTICE = "Notice d'information Mailiz (ANS)";
  private static final Bilingual NOBODY = new Bilingual("aucun", "none");
  private static final Bilingual HOST =
      new Bilingual("Mipih (exploitant, hébergeur HDS)", "Mipih (operator, certified health host)");
  private static final Bilingual CHAIN =
      new Bilingual(
          "GRADeS e-santé Occitanie ; Mipih, sous-traitant ultérieur et hébergeur HDS",
          "GRADeS e-santé Occitanie; Mipih, sub-processor and certified health host");

  @PersistenceContext EntityManager entities;
  @Inject Processings processings;

  @PostConstruct
  void load() {
    if (!processings.isEmpty()) {
      return;
    }
    medimail();
    mailiz();
  }

  private void medimail() {
    add(
        MEDIMAIL,
        null,
        new ProcessingFacts(
            "MEDIMAIL-EXCHANGE",
            new Bilingual("Messages échangés", "Messages exchanged"),
            new Bilingual(
                "Échanger des données de santé entre professionnels, et avec les usagers",
                "Exchange health data between professionals, and with persons in care"),
            OrganisationKind.STRUCTURE,
            CHAIN,
            LegalBasis.LEGITIMATE_INTERESTS,
            true,
            true,
            new Bilingual(
                "contenu des messages et pièces jointes, dont données de santé",
                "content of messages and attachments, including health data"),
            new Bilingual(
                "professionnels habilités ; autorités habilitées",
                "authorised professionals; authorised authorities"),
            new Bilingual("3 mois, puis suppression", "3 months, then deleted"),
            TERMS));
    add(
        MEDIMAIL,
        null,
        new ProcessingFacts(
            "MEDIMAIL-DIRECTORY",
            new Bilingual("Annuaire", "Directory"),
            new Bilingual(
                "Trouver et joindre les professionnels", "Find and reach the professionals"),
            OrganisationKind.STRUCTURE,
            CHAIN,
            LegalBasis.CONSENT,
            false,
            false,
            new Bilingual(
                "nom, prénom, profession, adresse professionnelle, téléphone, RPPS ou ADELI, lieu"
                    + " d'exercice",
                "name, first name, profession, work address, phone, RPPS or ADELI, place of"
                    + " practice"),
            new Bilingual("utilisateurs de l'annuaire", "users of the directory"),
            new Bilingual(
                "durée de vie du compte ; 1 an d'inactivité au plus",
                "life of the account; at most 1 year of inactivity"),
            TERMS));
    add(
        MEDIMAIL,
        "GRADES",
        new ProcessingFacts(
            "MEDIMAIL-GRADES",
            new Bilingual(
                "Déploiement régional, assistance et suivi d'usage",
                "Regional roll-out, help and usage reporting"),
            new Bilingual(
                "Déployer le service, assister les utilisateurs, rendre compte de l'usage",
                "Roll the service out, help its users, report on its use"),
            OrganisationKind.GRADES,
            HOST,
            LegalBasis.CONSENT,
            false,
            false,
            new Bilingual(
                "comptes, dates d'activité, Structure, métadonnées d'échange sans contenu",
                "accounts, dates of activity, Structure, metadata of exchanges without content"),
            new Bilingual(
                "GRADeS ; ANS et ASP (financements Ségur)", "GRADeS; ANS and ASP (Ségur funding)"),
            new Bilingual("durée de vie du compte", "life of the account"),
            TERMS));
    add(
        MEDIMAIL,
        "MIPIH",
        new ProcessingFacts(
            "MEDIMAIL-ACCOUNTS",
            new Bilingual("Comptes, connexion et maintenance", "Accounts, log-in and maintenance"),
            new Bilingual(
                "Créer les comptes, connecter à MSSanté, maintenir et assister",
                "Create accounts, log in to MSSanté, maintain and support"),
            OrganisationKind.OPERATOR,
            NOBODY,
            LegalBasis.CONTRACT,
            false,
            false,
            new Bilingual(
                "adresse IP, journaux, identifiants de connexion, horodatages, adresses de BAL",
                "IP address, logs, log-in ids, timestamps, mailbox addresses"),
            new Bilingual(
                "Mipih ; administrateurs de l'hébergement", "Mipih; administrators of the host"),
            new Bilingual(
                "traces techniques 1 an glissant ; traces fonctionnelles 10 ans",
                "technical traces 1 rolling year; functional traces 10 years"),
            TERMS));
    add(
        MEDIMAIL,
        "MIPIH",
        new ProcessingFacts(
            "MEDIMAIL-AUTHENTICATION",
            new Bilingual("Authentification forte", "Strong authentication"),
            new Bilingual(
                "Authentifier les professionnels comme la loi l'exige",
                "Authenticate professionals as the law demands"),
            OrganisationKind.OPERATOR,
            NOBODY,
            LegalBasis.LEGAL_OBLIGATION,
            false,
            false,
            new Bilingual("identifiants, moyens d'authentification", "ids, means of log-in"),
            new Bilingual("Mipih", "Mipih"),
            new Bilingual("traces techniques 1 an glissant", "technical traces 1 rolling year"),
            TERMS));
    add(
        MEDIMAIL,
        "ANS",
        new ProcessingFacts(
            "MEDIMAIL-STATISTICS",
            new Bilingual("Statistiques de l'ANS", "Statistics of the national agency"),
            new Bilingual("Suivre l'usage de MSSanté", "Follow the use of MSSanté"),
            OrganisationKind.AGENCY,
            HOST,
            LegalBasis.PUBLIC_STATISTICS,
            false,
            false,
            new Bilingual("indicateurs d'usage", "indicators of use"),
            new Bilingual("ANS", "ANS"),
            new Bilingual("3 mois, puis anonymisation", "3 months, then anonymised"),
            TERMS));
  }

  private void mailiz() {
    add(
        MAILIZ,
        null,
        new ProcessingFacts(
            "MAILIZ-EXCHANGE",
            new Bilingual("Messages échangés (Mailiz)", "Messages exchanged (Mailiz)"),
            new Bilingual(
                "Échanger des données de santé entre professionnels, et avec les usagers",
                "Exchange health data between professionals, and with persons in care"),
            OrganisationKind.STRUCTURE,
            new Bilingual("ANS, qui n'accède pas au contenu", "ANS, which does not see content"),
            LegalBasis.LEGITIMATE_INTERESTS,
            true,
            true,
            new Bilingual(
                "contenu des messages et pièces jointes, dont données de santé",
                "content of messages and attachments, including health data"),
            new Bilingual("professionnels habilités", "authorised professionals"),
            new Bilingual(
                "jusqu'à leur suppression par l'utilisateur", "until the user deletes them"),
            NOTICE));
    add(
        MAILIZ,
        "ANS",
        new ProcessingFacts(
            "MAILIZ-USERS",
            new Bilingual("Utilisateurs de Mailiz", "Users of Mailiz"),
            new Bilingual("Fournir la messagerie Mailiz", "Provide the Mailiz service"),
            OrganisationKind.AGENCY,
            NOBODY,
            LegalBasis.PUBLIC_TASK,
            false,
            false,
            new Bilingual(
                "identité et coordonnées du compte", "identity and contact of the account"),
            new Bilingual("ANS", "ANS"),
            new Bilingual(
                "durée de vie de la BAL + 1 an ; traces techniques 1 an ; fonctionnelles 10 ans"
                    + " après la BAL",
                "life of the mailbox + 1 year; technical traces 1 year; functional ones 10 years"
                    + " after the mailbox"),
            NOTICE));
    add(
        MAILIZ,
        "ANS",
        new ProcessingFacts(
            "MAILIZ-STATISTICS",
            new Bilingual("Statistiques de Mailiz", "Statistics of Mailiz"),
            new Bilingual("Suivre l'usage de MSSanté", "Follow the use of MSSanté"),
            OrganisationKind.AGENCY,
            NOBODY,
            LegalBasis.PUBLIC_STATISTICS,
            false,
            false,
            new Bilingual("indicateurs d'usage", "indicators of use"),
            new Bilingual("ANS", "ANS"),
            new Bilingual(
                "3 mois, puis anonymisation (usagers : aussitôt)",
                "3 months, then anonymised (persons in care: at once)"),
            NOTICE));
  }

  private void add(String service, String controller, ProcessingFacts facts) {
    processings.add(
        new Processing(
            id("select s.id from Service s where s.code = :code", service),
            controller == null
                ? null
                : id("select o.id from Organisation o where o.code = :code", controller),
            facts));
  }

  private UUID id(String query, String code) {
    return entities.createQuery(query, UUID.class).setParameter("code", code).getSingleResult();
  }
}
