using System.Net;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class ClassSessionTests(StudioApp app)
{
    [Fact]
    public async Task A_day_lists_its_classes_in_the_studios_language_and_offset()
    {
        var id = await app.SessionAsync(12, app.TeacherId, day: new(2026, 11, 24));
        var session = (await app.Display.Get("class-sessions?date=2026-11-24").JsonAsync()).EnumerateArray().Single(one => one.Id() == id);

        session.Text("startsAt").ShouldBe("2026-11-24T18:30:00+08:00");
        session.Text("date").ShouldBe("2026-11-24");
        (session.Text("className"), session.Text("teacher")).ShouldBe(("流瑜伽", "陈静"));
        (session.Number("capacity"), session.Number("openSpots"), session.Text("status")).ShouldBe((12, 12, "scheduled"));
    }
}
