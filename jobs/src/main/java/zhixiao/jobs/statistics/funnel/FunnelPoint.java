package zhixiao.jobs.statistics.funnel;

import java.util.Optional;
import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * One court in a funnel.
 *
 * @param status where it stands
 * @param target what it was held against; without the court itself where it holds more than a fifth of all
 * @param because why there is no verdict; empty where there is one
 */
public record FunnelPoint(FunnelStatus status, double target, Optional<Refusal> because) {

    static FunnelPoint verdict(FunnelStatus status, double target) {
        return new FunnelPoint(status, target, Optional.empty());
    }

    static FunnelPoint none(FunnelStatus status, double target, RefusalCode code, Object... arguments) {
        return new FunnelPoint(status, target, Optional.of(Refusal.of(code, arguments)));
    }
}
