using System.Text.RegularExpressions;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Architecture;

public partial class LayerTests
{
    /// <summary>What each folder of Domain may read besides its own; Identity and Shared lie below all and read each other.</summary>
    static readonly Dictionary<string, string[]> MayRead = new()
    {
        ["Shared"] = ["Identity"],
        ["Identity"] = ["Shared"],
        ["Studios"] = ["Shared", "Identity"],
        ["Members"] = ["Shared", "Identity", "Studios"],
        ["Cards"] = ["Shared", "Identity", "Studios", "Members"],
        ["Bookings"] = ["Shared", "Identity", "Studios", "Members", "Cards"],
        ["Classes"] = ["Shared", "Identity", "Studios", "Members", "Cards", "Bookings"],
        ["CheckIns"] = ["Shared", "Identity", "Studios", "Members", "Cards", "Bookings", "Classes"],
        ["Complaints"] = ["Shared", "Identity", "Studios", "Members"],
        ["Reminders"] = ["Shared", "Identity", "Studios", "Members", "Cards", "Bookings", "Classes", "CheckIns", "Complaints"],
        ["Campaigns"] = ["Shared", "Identity", "Studios", "Members", "Cards", "Bookings", "Classes", "CheckIns", "Complaints", "Reminders"],
    };

    [Fact]
    public void Every_folder_of_Domain_has_its_place_in_the_order() =>
        Sources.Files(".cs", "StudioPortal.Domain/").Select(FolderOf).Distinct().ShouldBeSubsetOf(MayRead.Keys);

    [Fact]
    public void Domain_folders_read_only_downward() =>
        Sources.Files(".cs", "StudioPortal.Domain/")
            .SelectMany(file => ReadBy(file).Except([FolderOf(file), .. MayRead[FolderOf(file)]]).Select(folder => $"{file.Path} reads {folder}"))
            .ShouldBeEmpty();

    [Fact]
    public void Reports_Lobby_and_Upkeep_are_read_by_none() =>
        Sources.Files(".cs", "StudioPortal.Infrastructure/")
            .Where(file => FolderOf(file) is not ("Reports" or "Lobby" or "Upkeep" or "DependencyInjection.cs"))
            .Where(file => ReadFromInfrastructure().Matches(file.Code).Any(match => match.Groups[1].Value is "Reports" or "Lobby" or "Upkeep"))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Operations_never_call_operations() =>
        Operations.SelectMany(operation => Needs(operation).Where(Operations.Contains).Select(other => $"{operation.Name} calls {other.Name}"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_operation_has_one_public_method() =>
        Operations.ShouldAllBe(operation => operation.GetMethods().Count(method => method.DeclaringType == operation && !method.IsSpecialName) == 1);

    /// <summary>What writes, and can be asked to.</summary>
    static readonly IReadOnlyList<Type> Operations =
    [
        .. typeof(DependencyInjection).Assembly.GetExportedTypes().Where(type =>
            type.GetMethod("ExecuteAsync") is not null && Needs(type).Contains(typeof(StudioWriter)))
    ];

    static IEnumerable<Type> Needs(Type type) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);

    static string FolderOf(SourceFile file) => file.Path.Split('/')[1];

    static IEnumerable<string> ReadBy(SourceFile file) =>
        Namespace().Matches(file.Code.Replace($"namespace StudioPortal.Domain.{FolderOf(file)};", ""))
            .Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\bDomain\.(\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bInfrastructure\.(\w+)")]
    private static partial Regex ReadFromInfrastructure();
}
