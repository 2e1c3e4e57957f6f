namespace StudioPortal.Infrastructure.Members;

/// <summary>One way to find a member (R028): every key is matched from its beginning, so that an index answers.</summary>
public sealed class MemberSearchKey
{
    public string Key { get; set; } = "";

    public Guid MemberId { get; set; }
}
