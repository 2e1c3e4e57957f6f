using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What the studio sells (R013, R014): 卡项. Its terms are the <see cref="PlanVersion"/> with the number <see cref="Latest"/>.</summary>
public sealed class CardPlan : Aggregate
{
    readonly List<PlanVersion> _newVersions = [];

    CardPlan() { }

    /// <summary>The number of the version on offer.</summary>
    public int Latest { get; private set; }

    public Guid LatestId { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Versions made since the plan was loaded, to be stored with it.</summary>
    public IReadOnlyList<PlanVersion> NewVersions => _newVersions;

    /// <summary>Refuses as <see cref="PlanDetails.Fault"/> does.</summary>
    /// <param name="id">Also that of the first version.</param>
    public static Outcome<CardPlan> Offer(Guid id, PlanDetails details, Actor by, DateTime now)
    {
        var plan = new CardPlan { Id = id };
        return plan.Change(id, details, by, now) is { } refusal ? refusal : plan;
    }

    /// <summary>
    /// Makes a new version, under which cards are sold from now on; those sold before keep theirs (R014). Refuses with
    /// <c>plan-retired</c> and as <see cref="PlanDetails.Fault"/> does.
    /// </summary>
    public Refusal? Change(Guid versionId, PlanDetails details, Actor by, DateTime now)
    {
        if (IsRetired) return CardRefusals.PlanRetired;
        if (details.Fault() is { } fault) return fault;
        (Latest, LatestId) = (Latest + 1, versionId);
        _newVersions.Add(new(versionId, Id, Latest, details, by.Name, now));
        Record(new(EventKind.CatalogueChanged, Id));
        return null;
    }

    /// <summary>No longer offered; cards sold under it stay as they are.</summary>
    public void Retire()
    {
        if (IsRetired) return;
        IsRetired = true;
        Record(new(EventKind.CatalogueChanged, Id));
    }
}
