namespace StudioPortal.Domain.Identity;

/// <summary>What someone is in the studio (R001). One account has one role; stored by name.</summary>
public enum Role
{
    /// <summary>系统管理员</summary>
    Administrator,

    /// <summary>馆长</summary>
    Manager,

    /// <summary>前台</summary>
    FrontDesk,

    /// <summary>瑜伽老师</summary>
    Teacher,

    /// <summary>会员</summary>
    Member,

    /// <summary>A lobby screen or other device.</summary>
    Display,
}
