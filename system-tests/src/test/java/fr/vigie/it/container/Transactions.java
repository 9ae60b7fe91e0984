package fr.vigie.it.container;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Transactions of the server that a test opens itself. */
@SuppressWarnings("BanJNDI") // only names of this server are looked up
final class Transactions {
  private Transactions() {}

  /** Runs a piece of work in a transaction of its own, aside from the thread's. */
  static <T> T aside(Callable<T> work) throws Exception {
    return outside(() -> within(work));
  }

  /** Runs a piece of work outside the thread's transaction, which goes on afterwards. */
  static <T> T outside(Callable<T> work) throws Exception {
    TransactionManager manager = manager();
    var outer = manager.suspend();
    try {
      return work.call();
    } finally {
      if (outer != null) {
        manager.resume(outer);
      }
    }
  }

  /** Runs a piece of work in a transaction: committed if it returns, rolled back if it throws. */
  static <T> T within(Callable<T> work) throws Exception {
    TransactionManager manager = manager();
    manager.begin();
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } finally {
      if (done && manager.getStatus() == Status.STATUS_ACTIVE) {
        manager.commit();
      } else {
        manager.rollback();
      }
    }
  }

  /** Runs a piece of work in a transaction that is rolled back, so that nobody else sees of it. */
  static <T> T takenBack(Callable<T> work) throws Exception {
    TransactionManager manager = manager();
    manager.begin();
    try {
      return work.call();
    } finally {
      manager.rollback();
    }
  }

  /** Asks the database with an empty first-level cache, in a transaction of its own. */
  static <T> T query(Function<EntityManager, T> question) throws Exception {
    return within(() -> ask(question));
  }

  /** Asks the database with an empty first-level cache, in the thread's transaction. */
  static <T> T ask(Function<EntityManager, T> question) throws NamingException {
    EntityManager entities = factory().createEntityManager();
    try {
      T answer = question.apply(entities);
      entities.flush();
      return answer;
    } finally {
      entities.close();
    }
  }

  static int status() throws Exception {
    return manager().getStatus();
  }

  private static TransactionManager manager() throws NamingException {
    return InitialContext.doLookup("java:jboss/TransactionManager");
  }

  private static EntityManagerFactory factory() throws NamingException {
    return InitialContext.doLookup("java:jboss/vigie/EntityManagerFactory");
  }
}
