package fr.vigie.platform.door;

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
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Method;

/**
 * The door. Around each use case, inside its transaction: checks the permission, binds the caller,
 * flushes what was changed so that conflicts show here, turns them into refusals, has refusals
 * journalled, and times the call.
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
    try {
      if (!caller.may(permission(call))) {
        throw new RefusedException(Refusal.NOT_PERMITTED, name);
      }
      Object result = call.proceed();
      flush();
      outcome = "done";
      return result;
    } catch (RefusedException refused) {
      outcome = "refused";
      throw note(caller, name, refused);
    } catch (PersistenceException failure) {
      if (!isConflict(failure)) {
        throw failure;
      }
      outcome = "refused";
      throw note(caller, name, new RefusedException(Refusal.CHANGED_MEANWHILE, name));
    } finally {
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

  private static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
