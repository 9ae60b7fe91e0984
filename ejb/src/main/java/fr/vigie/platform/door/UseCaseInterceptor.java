package fr.vigie.platform.door;

import fr.vigie.platform.LockWaits;
import fr.vigie.platform.Metrics;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The door. Around each use case, inside its transaction: checks the permission, binds the caller
 * and the scope, flushes what was changed so that conflicts show here, turns them and locks that
 * are not to be had into refusals, has refusals journalled, and times the call.
 */
@UseCase(Permission.PUBLIC)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {
  @Resource SessionContext session;
  @PersistenceContext EntityManager entities;
  @Inject CurrentCaller current;
  @Inject RefusalLog refusals;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    String name = name(call.getMethod());
    Caller caller = current.resolve(session.getCallerPrincipal().getName());
    long start = System.nanoTime();
    String outcome = "failed";
    Permission permission = permission(call);
    Scope outer = current.enter(permission);
    try {
      if (!caller.may(permission)) {
        throw new RefusedException(Refusal.NOT_PERMITTED, name);
      }
      Object result = call.proceed();
      flush();
      outcome = "done";
      return result;
    } catch (RefusedException refused) {
      outcome = "refused";
      throw note(caller, name, refused);
    } catch (RuntimeException failure) {
      Optional<Refusal> conflict = conflict(failure);
      if (conflict.isEmpty()) {
        throw failure;
      }
      outcome = "refused";
      throw note(caller, name, new RefusedException(conflict.get(), name));
    } finally {
      current.leave(outer);
      Metrics.USE_CASES
          .labelValues(name, outcome)
          .observe((System.nanoTime() - start) / 1_000_000_000.0);
    }
  }

  private RefusedException note(Caller caller, String useCase, RefusedException refused) {
    Metrics.REFUSALS.labelValues(refused.refusal().name()).inc();
    refusals.record(caller, useCase, refused);
    return refused;
  }

  private void flush() {
    if (entities.isJoinedToTransaction()) {
      entities.flush();
    }
  }

  private static Permission permission(InvocationContext call) {
    UseCase onMethod = call.getMethod().getAnnotation(UseCase.class);
    UseCase useCase =
        onMethod != null
            ? onMethod
            : call.getMethod().getDeclaringClass().getAnnotation(UseCase.class);
    return useCase.value();
  }

  /** What another one's change at the same time makes of a call; empty for a failure. */
  private static Optional<Refusal> conflict(Throwable failure) {
    if (LockWaits.isBehind(failure)) {
      return Optional.of(Refusal.BUSY);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return Optional.of(Refusal.CHANGED_MEANWHILE);
      }
    }
    return Optional.empty();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
