@echo off
rem Starts Molweave: finds a JDK 25 or newer, builds what is not built or stale, and passes all arguments on.
rem Without arguments it opens the window on the sample project.
setlocal EnableExtensions EnableDelayedExpansion

set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "NEEDED=25"
set "JDK="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
    if exist "%%~R\" for /d %%D in ("%%~R\*") do call :consider "%%~D"
)
if not defined JDK (
    echo Molweave needs a JDK %NEEDED% or newer, and none was found ^(looked at JAVA_HOME, PATH and the usual places^). 1>&2
    echo Install one, then start Molweave again: 1>&2
    echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    echo   or https://adoptium.net/temurin/releases/?version=25 1>&2
    echo If it lies in an unusual place, set JAVA_HOME to its folder. 1>&2
    exit /b 1
)

set "STAMP=%HERE%\app\target\molweave.built"
set "STALE="
if not exist "%STAMP%" set "STALE=yes"
if not defined STALE (
    powershell -NoProfile -ExecutionPolicy Bypass -Command "$s=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $p='pom.xml','.mvn','engine/pom.xml','viz/pom.xml','plugins/pom.xml','app/pom.xml','engine/src','viz/src','plugins/src','app/src'; foreach($x in $p){ $f=Join-Path $env:HERE $x; if(Test-Path -LiteralPath $f){ if(@(Get-Item -LiteralPath $f)+@(Get-ChildItem -LiteralPath $f -Recurse -ErrorAction SilentlyContinue) | Where-Object {$_.LastWriteTimeUtc -gt $s} | Select-Object -First 1){ exit 1 } } }; exit 0"
    if errorlevel 1 set "STALE=yes"
)
if defined STALE (
    where mvn >nul 2>nul
    if errorlevel 1 (
        echo Molweave is not built yet, and Maven ^(mvn 3.8 or newer^), which builds it, was not found. 1>&2
        echo Install it ^(winget install Apache.Maven, or https://maven.apache.org^) and start again. 1>&2
        exit /b 1
    )
    if exist "%STAMP%" (echo Building Molweave ^(its sources have changed^) 1>&2) else (echo Building Molweave ^(first time, a minute or two^) 1>&2)
    if not exist "%HERE%\app\target" mkdir "%HERE%\app\target"
    rem Else libraries of an older version would stay on the class path.
    if exist "%HERE%\app\target\lib" rmdir /s /q "%HERE%\app\target\lib"
    rem Taken before the build: what changes meanwhile is newer and is built next time.
    type nul > "%STAMP%.next"
    pushd "%HERE%"
    set "JAVA_HOME=!JDK!"
    set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    call mvn -q -B -ntp -Dstyle.color=never -DskipTests -pl app -am package > "%HERE%\app\target\build.log" 2>&1
    if errorlevel 1 (
        popd
        type "%HERE%\app\target\build.log" 1>&2
        echo The build failed; the lines above say why. Without a network, Maven cannot fetch its libraries the first time. 1>&2
        exit /b 1
    )
    popd
    move /y "%STAMP%.next" "%STAMP%" >nul
)

setlocal DisableDelayedExpansion
rem Read when the native library loads: without them idle threads spin and take the processor from those that work.
set "OMP_WAIT_POLICY=PASSIVE"
set "GOMP_SPINCOUNT=0"
set "OPT_OUT_TRACKING=true"
rem Short pauses of the collector, and none only because many classes are loaded.
set JAVA_ARGUMENTS=-XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MetaspaceSize=192m "-Dmolweave.samples=%HERE%\sample-projects" -Djava.awt.headless=true -XX:MaxRAMPercentage=50 -Dmolweave.memory=50 --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.ai.djl=error %MOLWEAVE_JAVA_OPTIONS%
if "%~1"=="" (
    "%JDK%\bin\java.exe" %JAVA_ARGUMENTS% -cp "%HERE%\app\target\*;%HERE%\app\target\lib\*" org.molweave.app.Launcher open "%HERE%\sample-projects\solubility"
) else (
    "%JDK%\bin\java.exe" %JAVA_ARGUMENTS% -cp "%HERE%\app\target\*;%HERE%\app\target\lib\*" org.molweave.app.Launcher %*
)
exit /b %ERRORLEVEL%

rem Takes a folder if it holds a JDK of the needed version and none was taken yet.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
set "VERSION=!VERSION:"=!"
if "!VERSION!"=="" exit /b 0
if !VERSION! GEQ %NEEDED% set "JDK=%~f1"
exit /b 0
