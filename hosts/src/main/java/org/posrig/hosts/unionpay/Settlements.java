package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.Settled;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.BatchTotals;
import org.posrig.text.Sentence;

/// Settlement: the terminal's totals against the books, domestic block and foreign block of F48.
final class Settlements implements UnionPayHandler {
  private static final int BLOCK = 31;
  private static final String BALANCED = "1";
  private static final String NOT_BALANCED = "2";
  private final HostState state;

  Settlements(HostState state) {
    this.state = state;
  }

  @Override
  public Optional<Refusal> refuses(Request request) {
    if (request.field(48).length() != 2 * BLOCK)
      return Optional.of(new Refusal("30", Sentence.of("host.no-totals")));
    state.batch().adopt(request.batch());
    return state.batch().isCurrent(request.batch())
        ? Optional.empty()
        : Optional.of(new Refusal("77", Sentence.of("host.other-batch", request.batch())));
  }

  @Override
  public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
    BatchTotals domestic = totals(request.part(48, 0, BLOCK));
    state.batch().claim(domestic);
    BatchTotals host = state.ledger().totals(request.batch());
    boolean scripted = mischief.use(HostFault.NotBalanced.class).isPresent();
    boolean balanced = domestic.equals(host) && !scripted;
    boolean foreignBalanced = totals(request.part(48, BLOCK, 2 * BLOCK)).equals(BatchTotals.ZERO);
    if (balanced && foreignBalanced) state.batch().settle();
    state.journal.saw(new Settled(request.batch(), domestic, host, balanced && foreignBalanced));
    return Decision.of(
            code, Sentence.of(balanced && foreignBalanced ? "host.balanced" : "host.not-balanced"))
        .with(48, block(request, 0, balanced) + block(request, BLOCK, foreignBalanced));
  }

  private static String block(Request request, int from, boolean balanced) {
    return request.part(48, from, from + BLOCK - 1) + (balanced ? BALANCED : NOT_BALANCED);
  }

  private static BatchTotals totals(String block) {
    if (block.isEmpty()) return BatchTotals.ZERO;
    return new BatchTotals(
        Long.parseLong(block.substring(0, 12)),
        Integer.parseInt(block.substring(12, 15)),
        Long.parseLong(block.substring(15, 27)),
        Integer.parseInt(block.substring(27, 30)));
  }
}
