using FsCheck;
using FsCheck.Fluent;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>Whatever is done to a card, in whatever order, its ledger stays true (R060, I01, I04).</summary>
public class LedgerPropertyTests
{
    [Fact]
    public void However_a_card_is_used_and_changed_its_ledger_its_lots_and_its_balance_agree() =>
        Prop.ForAll(Lives(), steps => { Live(steps); }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Taking_everything_back_returns_to_the_start() =>
        Prop.ForAll(Lives(), steps => Live(steps).ShouldReturnToTheStart()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void The_same_steps_make_the_same_ledger() =>
        Prop.ForAll(Lives(), steps => Live(steps).Ledger.ShouldBe(Live(steps).Ledger)).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    static Arbitrary<(int Step, int How)[]> Lives() =>
        (from step in Gen.Choose(0, 27) from how in Gen.Choose(0, 12) select (step, how)).ArrayOf().Resize(60).ToArbitrary();

    static LedgerLife Live((int Step, int How)[] steps)
    {
        var life = new LedgerLife();
        foreach (var (step, how) in steps)
        {
            life.Do(step, how);
            life.ShouldAddUp();
        }

        return life;
    }
}
