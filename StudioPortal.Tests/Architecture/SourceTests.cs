using System.Reflection;
using System.Text.RegularExpressions;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Architecture;

/// <summary>What no source file says.</summary>
public partial class SourceTests
{
    static IEnumerable<SourceFile> Everything => Sources.Files(".cs").Concat(Sources.Files(".razor"));

    [Fact]
    public void Time_is_asked_of_a_clock_that_can_be_set() =>
        Saying(StaticClock(), file => !file.Path.Contains("/Benchmarks/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Everything
        .Where(file => file.Name != $"{nameof(SourceTests)}.cs" && Unfinished().IsMatch(file.Text)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_fault_is_swallowed_without_a_word() =>
        Everything.Where(file => EmptyCatch().IsMatch(file.Text)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_test_waits_for_time_to_pass() => Sources.Files(".cs", "StudioPortal.Tests/")
        .Where(file => Sleeping().IsMatch(file.Code) && !file.Path.Contains("/Benchmarks/", StringComparison.Ordinal)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_can_be_read_at_once()
    {
        Sources.Files(".cs").Where(file => file.Lines > 250).Select(file => $"{file.Path} {file.Lines}").ShouldBeEmpty();

        Sources.Files(".razor").Where(file => file.Lines > 150).Select(file => $"{file.Path} {file.Lines}").ShouldBeEmpty();
    }

    [Fact]
    public void The_program_s_start_is_a_table_of_contents() =>
        Sources.Files("StudioPortal.Web/Program.cs").ShouldHaveSingleItem().Lines.ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void No_type_is_named_after_what_every_type_does() =>
        OwnTypes().Where(type => Vague().IsMatch(type.Name.Split('`')[0]) && !IsAskedForByTheFramework(type)).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_public_type_of_Domain_says_what_it_is() => Sources.Files(".cs", "StudioPortal.Domain/")
        .Where(file => !file.Name.EndsWith("Refusals.cs", StringComparison.Ordinal))
        .SelectMany(file => Undocumented(file).Select(type => $"{file.Path} {type}")).Except(SaidInAnotherPart).ShouldBeEmpty();

    /// <summary>Parts of a class whose first part says what it is, and enums that a neighbour explains.</summary>
    static readonly string[] SaidInAnotherPart =
    [
        "StudioPortal.Domain/Classes/ClassSession.Booking.cs ClassSession",
        "StudioPortal.Domain/Classes/ClassSession.Payer.cs ClassSession",
        "StudioPortal.Domain/Classes/ClassSession.Scheduling.cs ClassSession",
        "StudioPortal.Domain/Classes/ClassSession.Waitlist.cs ClassSession",
        "StudioPortal.Domain/Classes/ClassType.cs ClassLevel",
        "StudioPortal.Domain/Cards/Card.Paying.cs Card",
        "StudioPortal.Domain/Members/Member.cs Sex",
    ];

    static IEnumerable<string> Saying(Regex words, Func<SourceFile, bool>? where = null) =>
        Everything.Where(file => (where is null || where(file)) && words.IsMatch(file.Code)).Select(file => file.Path);

    static IEnumerable<Type> OwnTypes() =>
        new[] { typeof(Refusal), typeof(DependencyInjection), typeof(Program) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("StudioPortal", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal));

    /// <summary>A handler or service that a framework's own type of that name makes one of.</summary>
    static bool IsAskedForByTheFramework(Type type) =>
        Ancestors(type).Any(one => one.Assembly.GetName().Name!.StartsWith("Microsoft.", StringComparison.Ordinal) && Vague().IsMatch(one.Name.Split('`')[0]));

    static IEnumerable<Type> Ancestors(Type type) =>
        type.GetInterfaces().Concat(type.BaseType is { } parent ? [parent, .. Ancestors(parent)] : []);

    static IEnumerable<string> Undocumented(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        for (var number = 1; number < lines.Length; number++)
            if (PublicType().Match(lines[number]) is { Success: true } type && !Above(lines, number).StartsWith("///", StringComparison.Ordinal))
                yield return type.Groups[1].Value;
    }

    static string Above(string[] lines, int number) =>
        lines[..number].Last(line => !line.StartsWith('[')).TrimStart();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex StaticClock();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bcatch(\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(Thread\.Sleep|Task\.Delay|SpinWait)\b")]
    private static partial Regex Sleeping();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Service|Handler|Dto|Base|BaseClass)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^public (?:sealed |static |abstract |readonly |partial )*(?:record struct|record|class|struct|enum|interface) (\w+)")]
    private static partial Regex PublicType();
}
