using System.Reflection;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Architecture;

public class ReferenceTests
{
    static readonly Assembly Domain = typeof(Refusal).Assembly;
    static readonly Assembly Infrastructure = typeof(DependencyInjection).Assembly;
    static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Domain_references_only_the_base_class_library() =>
        NamesOf(Domain).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Domain_has_no_packages_and_no_projects() =>
        Sources.Files("StudioPortal.Domain.csproj").ShouldAllBe(project => !project.Text.Contains("Reference", StringComparison.Ordinal));

    [Fact]
    public void Infrastructure_references_Domain_and_Web_references_both()
    {
        Ours(Infrastructure).ShouldBe(["StudioPortal.Domain"]);

        Ours(Web).ShouldBe(["StudioPortal.Domain", "StudioPortal.Infrastructure"], ignoreOrder: true);
    }

    [Fact]
    public void Nothing_references_Web() => Ours(Domain).Concat(Ours(Infrastructure)).ShouldNotContain("StudioPortal.Web");

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Microsoft.Data.SqlClient")]
    [InlineData("Quartz")]
    [InlineData("System.Net.Mail")]
    [InlineData("MailKit")]
    [InlineData("ClosedXML")]
    [InlineData("DocumentFormat.OpenXml")]
    [InlineData("System.IO.Packaging")]
    public void Only_Infrastructure_mentions_databases_timetables_mail_and_sheets(string package) =>
        Sources.Files(".cs", "StudioPortal.Domain/").Concat(Sources.Files(".cs", "StudioPortal.Web/")).Concat(Sources.Files(".razor"))
            .Where(file => !Composition.Contains(file.Path) && file.Code.Contains(package, StringComparison.Ordinal))
            .Select(file => file.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("DbContext")]
    [InlineData("StudioWriter")]
    [InlineData("IWriteGate")]
    public void A_page_never_sees_the_database(string word) =>
        Sources.Files(".razor").Where(file => file.Text.Contains(word, StringComparison.Ordinal)).Select(file => file.Path).ShouldBeEmpty();

    /// <summary>Where Web puts the product together.</summary>
    static readonly string[] Composition = ["StudioPortal.Web/Program.cs"];

    static IEnumerable<string> NamesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    static IEnumerable<string> Ours(Assembly assembly) => NamesOf(assembly).Where(name => name.StartsWith("StudioPortal", StringComparison.Ordinal));
}
