package fr.vigie.rights;

import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.Remark;
import java.util.UUID;

/**
 * An event as it is shown.
 *
 * @param person who told it; null for the portal itself or somebody without an account
 * @param text null if nothing was written or it was erased
 * @param remark what is wrong with it; null if nothing
 * @param recordedLater whether it was recorded more than an hour after it happened
 */
public record EventView(
    CaseEvent event,
    UUID person,
    UUID organisation,
    Channel channel,
    UUID target,
    RefusalGround ground,
    String text,
    Remark remark,
    boolean recordedLater) {}
